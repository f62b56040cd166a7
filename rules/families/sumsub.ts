import { namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.sumsub.com/reference/authentication";

export const sumsub = [
  prefixedToken({
    id: "sumsub-production-app-token",
    title: "Sumsub production app token",
    family: "sumsub",
    severity: "critical",
    prefix: "prd:",
    parts: [{ of: "base62", length: 24 }, ".", { of: "base62", length: 32 }],
    formatSource,
    remedy: "Delete the app token under Dev space, App tokens",
  }),
  prefixedToken({
    id: "sumsub-sandbox-app-token",
    title: "Sumsub sandbox app token",
    family: "sumsub",
    severity: "low",
    prefix: "sbx:",
    parts: [{ of: "base62", length: 24 }, ".", { of: "base62", length: 32 }],
    formatSource,
    remedy: "Delete the app token under Dev space, App tokens",
  }),
  namedToken({
    id: "sumsub-secret-key",
    title: "Sumsub secret key",
    family: "sumsub",
    severity: "critical",
    names: ["sumsub", "sum_sub"],
    kinds: ["secret_key", "secret", "app_secret"],
    parts: [{ of: "base62", length: 32 }],
    formatSource,
    remedy: "Delete the app token under Dev space, App tokens",
  }),
];
