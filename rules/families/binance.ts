import { namedToken } from "../formats/index.ts";

export const binance = [
  namedToken({
    id: "binance-api-key",
    title: "Binance API key or secret",
    family: "binance",
    severity: "critical",
    names: ["binance", "bnb_api"],
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security",
    remedy: "Delete the key under API Management",
  }),
];
