import { namedToken } from "../formats/index.ts";

const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

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
