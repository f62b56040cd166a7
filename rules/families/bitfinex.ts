import { namedToken } from "../formats/index.ts";

export const bitfinex = [
  namedToken({
    id: "bitfinex-api-key",
    title: "Bitfinex API key or secret",
    family: "bitfinex",
    severity: "critical",
    names: ["bitfinex"],
    parts: [{ of: "base62", length: 43 }],
    formatSource: "https://docs.bitfinex.com/docs/rest-auth",
    remedy: "Revoke the key under Account, API Keys",
  }),
];
