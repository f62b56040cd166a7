import { prefixedToken } from "../formats/index.ts";

const shared = {
  family: "dynatrace",
  formatSource: "https://docs.dynatrace.com/docs/dynatrace-api/basics/dynatrace-api-authentication",
  remedy: "Delete it under Access tokens, or revoke the OAuth client or platform token in Account Management",
} as const;

export const dynatrace = [
  prefixedToken({
    ...shared,
    id: "dynatrace-api-token",
    title: "Dynatrace access token",
    severity: "high",
    prefix: "dt0c01.",
    parts: [{ of: "base62", length: 24 }, ".", { of: "base62", length: 64 }],
  }),
  prefixedToken({
    ...shared,
    id: "dynatrace-scim-token",
    title: "Dynatrace SCIM API token",
    severity: "high",
    prefix: "dt0s01.",
    parts: [{ of: "base62", length: 8, lengthMax: 24 }, ".", { of: "base62", length: 64 }],
  }),
  prefixedToken({
    ...shared,
    id: "dynatrace-oauth-client-secret",
    title: "Dynatrace OAuth client secret",
    severity: "critical",
    prefix: "dt0s02.",
    parts: [{ of: "base62", length: 8, lengthMax: 24 }, ".", { of: "base62", length: 64 }],
  }),
  prefixedToken({
    ...shared,
    id: "dynatrace-platform-token",
    title: "Dynatrace platform token",
    severity: "high",
    prefix: "dt0s16.",
    parts: [{ of: "base62", length: 8, lengthMax: 24 }, ".", { of: "base62", length: 64 }],
  }),
];
