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

export const messari = [
  namedToken({
    id: "messari-api-key",
    title: "Messari API key",
    family: "messari",
    severity: "medium",
    names: ["messari"],
    parts: uuid,
    formatSource: "https://docs.messari.io/docs/authentication",
    remedy: "Delete the key under Account, API",
  }),
];
