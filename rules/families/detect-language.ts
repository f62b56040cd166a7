import { namedToken } from "../formats/index.ts";

export const detectLanguage = [
  namedToken({
    id: "detect-language-api-key",
    title: "Detect Language API key",
    family: "detect-language",
    severity: "medium",
    names: ["detectlanguage", "detect_language"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://detectlanguage.com/documentation",
    remedy: "Regenerate it in the account",
  }),
];
