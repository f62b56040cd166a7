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

export const deepai = [
  namedToken({
    id: "deepai-api-key",
    title: "DeepAI API key",
    family: "deepai",
    severity: "high",
    names: ["deepai"],
    parts: [...uuid],
    formatSource: "https://deepai.org/docs",
    remedy: "Reset it in the DeepAI profile",
  }),
];
