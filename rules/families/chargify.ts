import { namedToken } from "../formats/index.ts";

export const chargify = [
  namedToken({
    id: "chargify-api-key",
    title: "Chargify or Maxio API key",
    family: "chargify",
    severity: "critical",
    names: ["chargify", "maxio"],
    parts: [{ of: "base62", length: 38, lengthMax: 46 }],
    formatSource: "https://developers.maxio.com/http/getting-started/overview",
    remedy: "Delete the key under Config, Integrations, API Keys",
  }),
];
