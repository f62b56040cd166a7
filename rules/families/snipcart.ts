import { namedToken } from "../formats/index.ts";

export const snipcart = [
  namedToken({
    id: "snipcart-secret-key",
    title: "Snipcart secret API key",
    family: "snipcart",
    severity: "high",
    names: ["snipcart"],
    parts: ["ST_", { of: "base62", length: 72 }],
    formatSource: "https://docs.snipcart.com/v3/api-reference/authentication",
    remedy: "Delete the key under Account, API keys",
  }),
];
