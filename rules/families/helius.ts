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

export const helius = [
  namedToken({
    id: "helius-api-key",
    title: "Helius API key",
    family: "helius",
    severity: "medium",
    names: ["helius"],
    parts: uuid,
    formatSource: "https://docs.helius.dev/welcome/create-your-first-api-key",
    remedy: "Delete the key under API Keys in the dashboard",
  }),
];
