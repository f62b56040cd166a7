import { namedToken } from "../formats/index.ts";

export const rebrandly = [
  namedToken({
    id: "rebrandly-api-key",
    title: "Rebrandly API key",
    family: "rebrandly",
    severity: "high",
    names: ["rebrandly"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developers.rebrandly.com/docs/api-key-authentication",
    remedy: "Delete it under Account, API keys",
  }),
];
