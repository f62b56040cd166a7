import { namedToken } from "../formats/index.ts";

export const wordnik = [
  namedToken({
    id: "wordnik-api-key",
    title: "Wordnik API key",
    family: "wordnik",
    severity: "low",
    names: ["wordnik"],
    parts: [{ of: "lowerAndDigits", length: 49 }],
    formatSource: "https://developer.wordnik.com/",
    remedy: "Ask Wordnik to replace it",
  }),
];
