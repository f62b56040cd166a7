import { namedToken } from "../formats/index.ts";

const formatSource = "https://docs.kraken.com/api/docs/guides/spot-rest-auth";

export const kraken = [
  namedToken({
    id: "kraken-private-key",
    title: "Kraken private API key",
    family: "kraken",
    severity: "critical",
    names: ["kraken"],
    parts: [
      { of: "base62", length: 1 },
      { of: "base64", length: 85 },
    ],
    formatSource,
    remedy: "Delete the key under Settings, API",
  }),
  namedToken({
    id: "kraken-api-key",
    title: "Kraken API key",
    family: "kraken",
    severity: "medium",
    names: ["kraken"],
    parts: [
      { of: "base62", length: 1 },
      { of: "base64", length: 55 },
    ],
    formatSource,
    remedy: "Delete the key under Settings, API",
  }),
];
