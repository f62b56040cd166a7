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

export const urlscan = [
  namedToken({
    id: "urlscan-api-key",
    title: "urlscan.io API key",
    family: "urlscan",
    severity: "medium",
    names: ["urlscan"],
    parts: [...uuid],
    formatSource: "https://docs.urlscan.io/apis/urlscan-openapi",
    remedy: "Delete it under Settings & API",
  }),
];
