import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://trigger.dev/docs/apikeys";

export const triggerDev = [
  prefixedToken({
    id: "trigger-dev-secret-key",
    title: "Trigger.dev secret key",
    family: "trigger-dev",
    severity: "high",
    prefix: "tr_",
    parts: [{ oneOf: ["dev_", "prod_", "stg_", "preview_"] }, { of: "base62", length: 20, lengthMax: 24 }],
    formatSource,
    remedy: "Regenerate it under API keys",
  }),
  prefixedToken({
    id: "trigger-dev-personal-token",
    title: "Trigger.dev personal access token",
    family: "trigger-dev",
    severity: "critical",
    prefix: "tr_pat_",
    parts: [{ of: "lowerAndDigits", length: 40 }],
    formatSource,
    remedy: "Revoke it under Account, Personal access tokens",
  }),
];
