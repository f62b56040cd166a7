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
];
