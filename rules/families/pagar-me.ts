import { namedToken } from "../formats/index.ts";

const formatSource = "https://docs.pagar.me/reference/autenticacao-2";

export const pagarMe = [
  namedToken({
    id: "pagar-me-secret-key",
    title: "Pagar.me secret key",
    family: "pagar-me",
    severity: "critical",
    names: ["pagar_me"],
    parts: [{ oneOf: ["sk_", "sk_test_", "sk_live_"] }, { of: "base62", length: 16, lengthMax: 40 }],
    formatSource,
    remedy: "Delete the key under Settings, Keys in the dashboard",
  }),
  namedToken({
    id: "pagar-me-legacy-api-key",
    title: "Pagar.me v4 API key",
    family: "pagar-me",
    severity: "critical",
    names: ["pagar_me"],
    parts: [{ oneOf: ["ak_live_", "ak_test_"] }, { of: "base62", length: 30 }],
    formatSource,
    remedy: "Regenerate the keys in the v4 dashboard",
  }),
];
