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

export const sambanova = [
  namedToken({
    id: "sambanova-api-key",
    title: "SambaNova Cloud API key",
    family: "sambanova",
    severity: "high",
    names: ["sambanova"],
    parts: [...uuid],
    formatSource: "https://docs.sambanova.ai/cloud/docs/get-started/overview",
    remedy: "Delete it under API Keys in SambaNova Cloud",
  }),
];
