import { namedToken } from "../formats/index.ts";

const formatSource = "https://docs.gemini.com/authentication/api-key";

export const geminiExchange = [
  namedToken({
    id: "gemini-exchange-api-secret",
    title: "Gemini exchange API secret",
    family: "gemini-exchange",
    severity: "critical",
    names: ["gemini"],
    kinds: ["api_secret", "secret", "secret_key"],
    parts: [{ of: "base62", length: 26, lengthMax: 28 }],
    formatSource,
    remedy: "Delete the key under Account, API settings",
  }),
  namedToken({
    id: "gemini-exchange-api-key",
    title: "Gemini exchange API key",
    family: "gemini-exchange",
    severity: "medium",
    names: ["gemini"],
    parts: [{ oneOf: ["account-", "master-"] }, { of: "base62", length: 20 }],
    formatSource,
    remedy: "Delete the key under Account, API settings",
  }),
];
