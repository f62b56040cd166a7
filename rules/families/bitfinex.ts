import { namedToken } from "../formats/index.ts";

const formatSource = "https://docs.bitfinex.com/docs/rest-auth";

export const bitfinex = [
  namedToken({
    id: "bitfinex-api-key",
    title: "Bitfinex API key or secret",
    family: "bitfinex",
    severity: "critical",
    names: ["bitfinex"],
    parts: [{ of: "base62", length: 43 }],
    formatSource,
    remedy: "Revoke the key under Account, API Keys",
  }),
  namedToken({
    id: "bitfinex-api-secret-hex",
    title: "Bitfinex API secret of 39 to 42 characters",
    family: "bitfinex",
    severity: "critical",
    names: ["bitfinex"],
    parts: [{ of: "base62", length: 39, lengthMax: 42 }],
    formatSource,
    remedy: "Revoke the key under Account, API Keys",
  }),
];
