import { namedToken } from "../formats/index.ts";

const shared = {
  family: "datadog",
  formatSource: "https://docs.datadoghq.com/account_management/api-app-keys/",
  remedy: "Revoke it under Organization Settings, or DELETE /api/v2/api_keys/{id} or /api/v2/application_keys/{id}",
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
    parts: [{ of: "hex", length: 40 }],
  }),
];
