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

export const lithic = [
  namedToken({
    id: "lithic-api-key",
    title: "Lithic API key",
    family: "lithic",
    severity: "critical",
    names: ["lithic"],
    parts: uuid,
    formatSource: "https://docs.lithic.com/docs/authentication",
    remedy: "Roll the key under Account in the Lithic dashboard",
  }),
];
