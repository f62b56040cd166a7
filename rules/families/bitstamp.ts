import { namedToken } from "../formats/index.ts";

export const bitstamp = [
  namedToken({
    id: "bitstamp-api-key",
    title: "Bitstamp API key or secret",
    family: "bitstamp",
    severity: "critical",
    names: ["bitstamp"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://www.bitstamp.net/api/",
    remedy: "Delete the key under Settings, API access",
  }),
];
