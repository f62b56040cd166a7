import { namedToken } from "../formats/index.ts";

export const rawg = [
  namedToken({
    id: "rawg-api-key",
    title: "RAWG API key",
    family: "rawg",
    severity: "medium",
    names: ["rawg"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://rawg.io/apidocs",
    remedy: "Ask RAWG to replace it: the API key page has no button for it",
  }),
];
