import { prefixedToken } from "../formats/index.ts";

export const personio = [
  prefixedToken({
    id: "personio-client-secret",
    title: "Personio API client secret",
    family: "personio",
    severity: "critical",
    prefix: "papi-",
    parts: [{ of: "base62", length: 48 }],
    formatSource: "https://developer.personio.de/reference/post_auth",
    remedy: "Revoke the credential under Marketplace, API credentials",
  }),
];
