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

export const apacta = [
  namedToken({
    id: "apacta-api-key",
    title: "Apacta API key",
    family: "apacta",
    severity: "high",
    names: ["apacta"],
    parts: uuid,
    formatSource: "https://api.apacta.com/docs/",
    remedy: "Regenerate it in the company's settings",
  }),
];
