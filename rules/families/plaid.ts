import { namedToken, prefixedToken, uuid } from "../formats/index.ts";

const formatSource = "https://plaid.com/docs/api/";
export const plaid = [
  prefixedToken({
    id: "plaid-production-access-token",
    title: "Plaid production access token",
    family: "plaid",
    severity: "critical",
    prefix: "access-production-",
    parts: uuid,
    formatSource,
    remedy: "POST /item/remove with it, or /item/access_token/invalidate for a new one",
  }),
  prefixedToken({
    id: "plaid-development-access-token",
    title: "Plaid development access token",
    family: "plaid",
    severity: "high",
    prefix: "access-development-",
    parts: uuid,
    formatSource,
    remedy: "POST /item/remove with it, or /item/access_token/invalidate for a new one",
  }),
  prefixedToken({
    id: "plaid-sandbox-access-token",
    title: "Plaid sandbox access token",
    family: "plaid",
    severity: "low",
    prefix: "access-sandbox-",
    parts: uuid,
    formatSource,
    remedy: "POST /item/remove with it in the sandbox",
  }),
  namedToken({
    id: "plaid-secret",
    title: "Plaid API secret",
    family: "plaid",
    severity: "critical",
    names: ["plaid"],
    parts: [{ of: "hex", length: 30 }],
    formatSource,
    remedy: "Rotate the secret under Developers, Keys in the dashboard",
  }),
];
