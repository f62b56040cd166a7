import { prefixedToken } from "../formats/index.ts";

const shared = { family: "google-oauth", remedy: "POST it to https://oauth2.googleapis.com/revoke?token=..." } as const;

export const googleOauth = [
  prefixedToken({
    ...shared,
    id: "google-oauth-access-token",
    title: "Google OAuth access token",
    severity: "high",
    confidence: "high",
    prefix: "ya29.",
    parts: [{ of: "url64", length: 40, lengthMax: 1000 }],
    formatSource: "https://developers.google.com/identity/protocols/oauth2",
  }),
  prefixedToken({
    ...shared,
    id: "google-oauth-refresh-token",
    title: "Google OAuth refresh token",
    severity: "critical",
    prefix: "1//0",
    parts: [{ of: "url64", length: 60, lengthMax: 120 }],
    formatSource: "https://developers.google.com/identity/protocols/oauth2/web-server",
  }),
];
