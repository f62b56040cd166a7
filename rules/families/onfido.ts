import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://documentation.onfido.com/api/latest/#api-tokens";

export const onfido = [
  prefixedToken({
    id: "onfido-live-api-token",
    title: "Onfido live API token (Europe)",
    family: "onfido",
    severity: "critical",
    prefix: "api_live.",
    parts: [{ of: "url64", length: 11 }, ".", { of: "url64", length: 32 }],
    formatSource,
    remedy: "Revoke the token under Settings, Tokens",
  }),
  prefixedToken({
    id: "onfido-live-api-token-undivided",
    title: "Onfido live API token of one part",
    family: "onfido",
    severity: "critical",
    confidence: "medium",
    prefix: "api_live.",
    parts: [{ of: "url64", length: 20, lengthMax: 80 }],
    formatSource,
    remedy: "Revoke the token under Settings, Tokens",
  }),
  prefixedToken({
    id: "onfido-live-api-token-us",
    title: "Onfido live API token (US)",
    family: "onfido",
    severity: "critical",
    prefix: "api_live_us.",
    parts: [{ of: "url64", length: 11 }, ".", { of: "url64", length: 32 }],
    formatSource,
    remedy: "Revoke the token under Settings, Tokens",
  }),
  prefixedToken({
    id: "onfido-live-api-token-ca",
    title: "Onfido live API token (Canada)",
    family: "onfido",
    severity: "critical",
    prefix: "api_live_ca.",
    parts: [{ of: "url64", length: 11 }, ".", { of: "url64", length: 32 }],
    formatSource,
    remedy: "Revoke the token under Settings, Tokens",
  }),
  prefixedToken({
    id: "onfido-sandbox-api-token",
    title: "Onfido sandbox API token",
    family: "onfido",
    severity: "low",
    prefix: "api_sandbox.",
    parts: [{ of: "url64", length: 11 }, ".", { of: "url64", length: 32 }],
    formatSource,
    remedy: "Revoke the token under Settings, Tokens",
  }),
];
