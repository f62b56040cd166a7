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

export const coda = [
  namedToken({
    id: "coda-api-token",
    title: "Coda API token",
    family: "coda",
    severity: "high",
    names: ["coda"],
    parts: [...uuid],
    formatSource: "https://coda.io/developers/apis/v1",
    remedy: "Delete it under Account settings, API settings",
  }),
];
