import { namedToken } from "../formats/index.ts";

export const transifex = [
  namedToken({
    id: "transifex-api-token",
    title: "Transifex API token",
    family: "transifex",
    severity: "high",
    confidence: "high",
    names: ["transifex"],
    kinds: ["api_token", "token"],
    parts: ["1/", { of: "hex", length: 40 }],
    formatSource: "https://developers.transifex.com/reference/api-authentication",
    remedy: "Delete it under User settings, API token",
  }),
];
