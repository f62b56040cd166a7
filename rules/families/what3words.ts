import { namedToken } from "../formats/index.ts";

export const what3words = [
  namedToken({
    id: "what3words-api-key",
    title: "what3words API key",
    family: "what3words",
    severity: "medium",
    names: ["what3words", "w3w"],
    parts: [{ of: "upperAndDigits", length: 8 }],
    formatSource: "https://developer.what3words.com/public-api/docs",
    remedy: "Delete the key in the developer account",
  }),
];
