import { prefixedToken } from "../formats/index.ts";

export const databricks = [
  prefixedToken({
    id: "databricks-personal-token",
    title: "Databricks personal access token",
    family: "databricks",
    severity: "critical",
    prefix: "dapi",
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.databricks.com/aws/en/dev-tools/auth/pat",
    remedy: "POST /api/2.0/token/delete with its token id",
  }),
  prefixedToken({
    id: "databricks-personal-token-versioned",
    title: "Databricks personal access token (with version)",
    family: "databricks",
    severity: "critical",
    prefix: "dapi",
    parts: [{ of: "hex", length: 32 }, "-", { of: "digits", length: 1 }],
    formatSource: "https://docs.databricks.com/aws/en/dev-tools/auth/pat",
    remedy: "DELETE /api/2.0/token/delete with its token_id",
  }),
  prefixedToken({
    id: "databricks-oauth-secret",
    title: "Databricks OAuth client secret",
    family: "databricks",
    severity: "critical",
    prefix: "dose",
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.databricks.com/aws/en/dev-tools/auth/oauth-m2m",
    remedy: "DELETE /api/2.0/accounts/{account}/servicePrincipals/{id}/credentials/secrets/{secret}",
  }),
];
