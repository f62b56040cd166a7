import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys";

export const prefect = [
  prefixedToken({
    id: "prefect-user-api-key",
    title: "Prefect Cloud API key",
    family: "prefect",
    severity: "high",
    prefix: "pnu_",
    parts: [{ of: "base62", length: 36 }],
    formatSource,
    remedy: "Delete it under API keys of its user",
  }),
  prefixedToken({
    id: "prefect-service-account-key",
    title: "Prefect Cloud service account API key",
    family: "prefect",
    severity: "high",
    prefix: "pnb_",
    parts: [{ of: "base62", length: 36 }],
    formatSource,
    remedy: "Rotate or delete it under Service accounts",
  }),
];
