import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://developer.konghq.com/konnect-api/";

export const kong = [
  prefixedToken({
    id: "kong-personal-token",
    title: "Kong Konnect personal access token",
    family: "kong",
    severity: "critical",
    prefix: "kpat_",
    parts: [{ of: "base62", length: 40, lengthMax: 64 }],
    formatSource,
    remedy: "Revoke it under Personal access tokens",
  }),
  prefixedToken({
    id: "kong-system-account-token",
    title: "Kong Konnect system account token",
    family: "kong",
    severity: "critical",
    prefix: "spat_",
    parts: [{ of: "base62", length: 40, lengthMax: 64 }],
    formatSource,
    remedy: "Revoke it under System accounts",
  }),
];
