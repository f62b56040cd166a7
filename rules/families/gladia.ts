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

export const gladia = [
  namedToken({
    id: "gladia-api-key",
    title: "Gladia API key",
    family: "gladia",
    severity: "high",
    names: ["gladia"],
    parts: [...uuid],
    formatSource: "https://docs.gladia.io/chapters/introduction/getting-started",
    remedy: "Delete it under API keys in the Gladia app",
  }),
];
