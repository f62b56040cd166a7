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

export const guardian = [
  namedToken({
    id: "guardian-api-key",
    title: "Guardian Open Platform API key",
    family: "guardian",
    severity: "medium",
    names: ["guardian"],
    parts: uuid,
    formatSource: "https://open-platform.theguardian.com/access/",
    remedy: "Ask the Guardian for a new key",
  }),
];
