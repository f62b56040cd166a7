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

export const buttondown = [
  namedToken({
    id: "buttondown-api-key",
    title: "Buttondown API key",
    family: "buttondown",
    severity: "high",
    names: ["buttondown"],
    parts: uuid,
    formatSource: "https://docs.buttondown.com/api-authentication",
    remedy: "Regenerate it under Settings, API",
  }),
];
