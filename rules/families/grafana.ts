import { namedToken, prefixedToken } from "../formats/index.ts";

export const grafana = [
  prefixedToken({
    id: "grafana-service-account-token",
    title: "Grafana service account token",
    family: "grafana",
    severity: "high",
    prefix: "glsa_",
    parts: [{ of: "base62", length: 32 }, "_", { of: "anyHex", length: 8 }],
    formatSource: "https://grafana.com/docs/grafana/latest/administration/service-accounts/",
    remedy: "DELETE /api/serviceaccounts/:id/tokens/:tokenId",
  }),
  prefixedToken({
    id: "grafana-cloud-token",
    title: "Grafana Cloud access policy token",
    family: "grafana",
    severity: "high",
    prefix: "glc_",
    parts: ["eyJ", { of: "base64", length: 60, lengthMax: 400 }, { oneOf: ["==", "=", ""] }],
    formatSource: "https://grafana.com/docs/grafana-cloud/security-and-account-management/authentication-and-permissions/access-policies/",
    remedy: "Delete it under Security, Access Policies",
  }),
  prefixedToken({
    id: "grafana-legacy-api-key",
    title: "Grafana API key of the old format",
    family: "grafana",
    severity: "high",
    prefix: "eyJrIjoi",
    parts: [{ of: "base64", length: 40, lengthMax: 380 }, { oneOf: ["==", "=", ""] }],
    formatSource: "https://grafana.com/docs/grafana/latest/developers/http_api/auth/",
    remedy: "DELETE /api/auth/keys/:id, or delete it under API keys",
  }),
  namedToken({
    id: "grafana-oncall-token",
    title: "Grafana OnCall API token",
    family: "grafana",
    severity: "high",
    names: ["grafana_oncall", "oncall_api"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://grafana.com/docs/oncall/latest/oncall-api-reference/",
    remedy: "Revoke it under Settings, API Tokens in OnCall",
  }),
];
