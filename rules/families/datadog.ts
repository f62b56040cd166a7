import { namedToken, prefixedToken } from "../formats/index.ts";

const shared = {
  family: "datadog",
  formatSource: "https://docs.datadoghq.com/account_management/api-app-keys/",
  remedy: "Revoke it under Organization Settings, or DELETE /api/v2/api_keys/{id} or /api/v2/application_keys/{id}",
} as const;

const withPrefix = {
  severity: "high",
  confidence: "medium",
  formatSource: "https://docs.datadoghq.com/account_management/personal-access-tokens/",
} as const;

export const datadog = [
  namedToken({
    ...shared,
    id: "datadog-api-key",
    title: "Datadog API key",
    severity: "high",
    names: ["datadog", "dd_api"],
    parts: [{ of: "hex", length: 32 }],
  }),
  namedToken({
    ...shared,
    id: "datadog-application-key",
    title: "Datadog application key",
    severity: "high",
    names: ["datadog", "dd_app", "dd_application"],
    parts: [{ of: "base62", length: 40 }],
  }),
  prefixedToken({
    ...shared,
    ...withPrefix,
    id: "datadog-prefixed-application-key",
    title: "Datadog application key with its prefix",
    confidence: "high",
    prefix: "ddapp_",
    parts: [{ of: "base62", length: 34 }],
  }),
  prefixedToken({
    ...shared,
    ...withPrefix,
    id: "datadog-personal-access-token",
    title: "Datadog personal access token",
    prefix: "ddpat_",
    parts: [{ of: "url64", length: 20, lengthMax: 120 }],
    remedy: "Revoke it under Personal Settings, Access Tokens, or DELETE /api/v2/personal_access_tokens/{id}",
  }),
  prefixedToken({
    ...shared,
    ...withPrefix,
    id: "datadog-service-access-token",
    title: "Datadog service access token",
    prefix: "ddsat_",
    parts: [{ of: "url64", length: 20, lengthMax: 120 }],
    remedy: "Revoke it under Organization Settings, Service Accounts",
  }),
];
