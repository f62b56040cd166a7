import { namedToken } from "../formats/index.ts";

const formatSource = "https://bybit-exchange.github.io/docs/v5/guide";

export const bybit = [
  namedToken({
    id: "bybit-api-secret",
    title: "Bybit API secret",
    family: "bybit",
    severity: "critical",
    names: ["bybit"],
    parts: [{ of: "base62", length: 36 }],
    formatSource,
    remedy: "Delete the key under API; POST /v5/user/delete-api",
  }),
  namedToken({
    id: "bybit-api-key",
    title: "Bybit API key",
    family: "bybit",
    severity: "medium",
    names: ["bybit"],
    parts: [{ of: "base62", length: 18 }],
    formatSource,
    remedy: "Delete the key under API; POST /v5/user/delete-api",
  }),
];
