import { namedToken } from "../formats/index.ts";

export const pixabay = [
  namedToken({
    id: "pixabay-api-key",
    title: "Pixabay API key",
    family: "pixabay",
    severity: "medium",
    names: ["pixabay"],
    parts: [{ of: "digits", length: 7, lengthMax: 9 }, "-", { of: "hex", length: 25 }],
    formatSource: "https://pixabay.com/api/docs/",
    remedy: "Ask Pixabay for a new key; it cannot be reset by oneself",
  }),
];
