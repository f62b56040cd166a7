import { namedToken } from "../formats/index.ts";

const formatSource = "https://docs.cdp.coinbase.com/get-started/authentication/cdp-api-keys";

export const coinbase = [
  namedToken({
    id: "coinbase-api-secret",
    title: "Coinbase API secret of 32 characters",
    family: "coinbase",
    severity: "critical",
    names: ["coinbase"],
    kinds: ["api_secret", "secret", "access_token", "token"],
    parts: [{ of: "base62", length: 32 }],
    formatSource,
    remedy: "Delete the API key under Settings, API",
  }),
  namedToken({
    id: "coinbase-oauth-token",
    title: "Coinbase OAuth token or client secret",
    family: "coinbase",
    severity: "critical",
    names: ["coinbase"],
    parts: [{ of: "hex", length: 64 }],
    formatSource,
    remedy: "POST https://api.coinbase.com/oauth/revoke with it",
  }),
  namedToken({
    id: "coinbase-exchange-secret",
    title: "Coinbase Exchange or Ed25519 API secret",
    family: "coinbase",
    severity: "critical",
    names: ["coinbase", "cdp"],
    parts: [
      { of: "base62", length: 1 },
      { of: "base64", length: 85 },
    ],
    formatSource,
    remedy: "Delete the API key in the CDP portal or under the exchange profile",
  }),
  namedToken({
    id: "coinbase-wallet-secret",
    title: "Coinbase CDP wallet secret",
    family: "coinbase",
    severity: "critical",
    names: ["coinbase", "cdp", "wallet"],
    parts: ["MIGHAgEAMB", { of: "base64", length: 160, lengthMax: 180 }],
    formatSource: "https://docs.cdp.coinbase.com/server-wallets/v2/introduction/security",
    remedy: "Reset the wallet secret under Server Wallet in the CDP portal",
  }),
];
