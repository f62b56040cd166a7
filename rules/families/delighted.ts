import { namedToken } from "../formats/index.ts";

export const delighted = [
  namedToken({
    id: "delighted-api-key",
    title: "Delighted API key",
    family: "delighted",
    severity: "high",
    names: ["delighted"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://app.delighted.com/docs/api",
    remedy: "Regenerate it under Account, API",
  }),
];
