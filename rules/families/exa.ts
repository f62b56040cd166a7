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

export const exa = [
  namedToken({
    id: "exa-api-key",
    title: "Exa API key",
    family: "exa",
    severity: "medium",
    names: ["exa_api", "exa_ai", "exa_search"],
    parts: [...uuid],
    formatSource: "https://docs.exa.ai/reference/getting-started",
    remedy: "Delete it under API Keys in the Exa dashboard",
  }),
];
