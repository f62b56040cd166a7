import { prefixedToken } from "../formats/index.ts";

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
    parts: ["eyJ", { of: "base64", length: 60, lengthMax: 400 }],
    formatSource: "https://grafana.com/docs/grafana-cloud/security-and-account-management/authentication-and-permissions/access-policies/",
    remedy: "Delete it under Security, Access Policies",
  }),
];
