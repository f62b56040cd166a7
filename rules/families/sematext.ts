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

export const sematext = [
  namedToken({
    id: "sematext-token",
    title: "Sematext token",
    family: "sematext",
    severity: "medium",
    names: ["sematext"],
    parts: [...uuid],
    formatSource: "https://sematext.com/docs/api/",
    remedy: "Regenerate it under Account, Settings, API Keys",
  }),
];
