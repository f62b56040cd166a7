import { namedToken } from "../formats/index.ts";

export const coinlayer = [
  namedToken({
    id: "coinlayer-api-key",
    title: "coinlayer access key",
    family: "coinlayer",
    severity: "medium",
    names: ["coinlayer"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://coinlayer.com/documentation",
    remedy: "Reset the access key in the account dashboard",
  }),
];
