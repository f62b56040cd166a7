import { namedToken, prefixedToken, uuid } from "../formats/index.ts";

const formatSource = "https://docs.snyk.io/snyk-api/authentication-for-api";

export const snyk = [
  namedToken({
    id: "snyk-api-token",
    title: "Snyk API token",
    family: "snyk",
    severity: "high",
    names: ["snyk"],
    parts: uuid,
    formatSource,
    remedy: "Revoke and regenerate it under Account settings, or delete the service account",
  }),
  prefixedToken({
    id: "snyk-personal-token",
    title: "Snyk personal access token",
    family: "snyk",
    severity: "high",
    prefix: "snyk_uat.",
    parts: [{ of: "hex", length: 8 }, ".", { of: "url64", length: 40, lengthMax: 400 }, ".", { of: "url64", length: 40, lengthMax: 120 }],
    formatSource,
    remedy: "Revoke it under Account settings, Personal access tokens",
  }),
  prefixedToken({
    id: "snyk-service-account-token",
    title: "Snyk service account token",
    family: "snyk",
    severity: "critical",
    prefix: "snyk_sat.",
    parts: [{ of: "hex", length: 8 }, ".", { of: "url64", length: 40, lengthMax: 400 }, ".", { of: "url64", length: 40, lengthMax: 120 }],
    formatSource,
    remedy: "Delete the service account under Settings, Service accounts",
  }),
];
