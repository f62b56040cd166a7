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

export const cliengo = [
  namedToken({
    id: "cliengo-api-key",
    title: "Cliengo API key",
    family: "cliengo",
    severity: "high",
    names: ["cliengo"],
    parts: uuid,
    formatSource: "https://developers.cliengo.com/docs/getting-started",
    remedy: "Regenerate it under Account, API",
  }),
];
