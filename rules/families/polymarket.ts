import { namedToken, uuid } from "../formats/index.ts";

const formatSource = "https://docs.polymarket.com/developers/CLOB/authentication";
export const polymarket = [
  namedToken({
    id: "polymarket-api-secret",
    title: "Polymarket CLOB API secret",
    family: "polymarket",
    severity: "critical",
    names: ["polymarket", "poly_api", "poly_key", "poly_secret", "clob"],
    kinds: ["api_secret", "secret", "clob_secret"],
    parts: [{ of: "url64", length: 43 }],
    formatSource,
    remedy: "DELETE /auth/api-key, or derive a new key",
  }),
  namedToken({
    id: "polymarket-api-key",
    title: "Polymarket CLOB API key",
    family: "polymarket",
    severity: "medium",
    names: ["polymarket", "poly_api", "poly_key", "poly_secret", "clob"],
    kinds: ["api_key", "key"],
    parts: uuid,
    formatSource,
    remedy: "DELETE /auth/api-key, or derive a new key",
  }),
];
