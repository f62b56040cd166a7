import { namedToken } from "../formats/index.ts";

const formatSource = "https://docs.messari.io/docs/authentication";
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
    formatSource,
    remedy: "Delete the key under Account, API",
  }),
  namedToken({
    id: "messari-api-key-long",
    title: "Messari API key of 44 characters",
    family: "messari",
    severity: "medium",
    names: ["messari"],
    parts: [{ of: "url64", length: 43, lengthMax: 44 }],
    formatSource,
    remedy: "Delete the key under Account, API",
  }),
];
