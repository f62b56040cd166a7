import { namedToken } from "../formats/index.ts";

export const pixabay = [
  namedToken({
    id: "pixabay-api-key",
    title: "Pixabay API key",
    family: "pixabay",
    severity: "medium",
    confidence: "high",
    names: ["pixabay"],
    parts: [{ of: "digits", length: 6, lengthMax: 10 }, "-", { of: "hex", length: 25 }],
    formatSource: "https://pixabay.com/api/docs/",
    remedy: "Ask Pixabay to replace it",
  }),
];
