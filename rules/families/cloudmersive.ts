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

export const cloudmersive = [
  namedToken({
    id: "cloudmersive-api-key",
    title: "Cloudmersive API key",
    family: "cloudmersive",
    severity: "medium",
    names: ["cloudmersive"],
    parts: [...uuid],
    formatSource: "https://api.cloudmersive.com/docs/",
    remedy: "Delete it under API Keys in the Cloudmersive account",
  }),
];
