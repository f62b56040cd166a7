import { namedToken } from "../formats/index.ts";

export const purestake = [
  namedToken({
    id: "purestake-api-key",
    title: "PureStake API key",
    family: "purestake",
    severity: "medium",
    names: ["purestake"],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://www.purestake.com/technology/algorand-api/",
    remedy: "The service is closed; remove the key",
  }),
];
