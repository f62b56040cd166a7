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

export const nethunt = [
  namedToken({
    id: "nethunt-api-key",
    title: "NetHunt CRM API key",
    family: "nethunt",
    severity: "high",
    names: ["nethunt", "net_hunt"],
    parts: uuid,
    formatSource: "https://nethunt.com/integration-api",
    remedy: "Regenerate it under Settings, Generate API key",
  }),
];
