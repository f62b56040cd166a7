import { namedToken, uuid } from "../formats/index.ts";

export const merriamWebster = [
  namedToken({
    id: "merriam-webster-api-key",
    title: "Merriam-Webster dictionary API key",
    family: "merriam-webster",
    severity: "low",
    names: ["merriam_webster", "merriam"],
    parts: uuid,
    formatSource: "https://dictionaryapi.com/products/json",
    remedy: "Ask Merriam-Webster to replace it",
  }),
];
