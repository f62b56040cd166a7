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

export const appcues = [
  namedToken({
    id: "appcues-api-key",
    title: "Appcues API key or secret",
    family: "appcues",
    severity: "high",
    names: ["appcues"],
    parts: uuid,
    formatSource: "https://api.appcues.com/v2/docs",
    remedy: "Delete it under Settings, API keys",
  }),
];
