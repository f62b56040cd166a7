import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/";

export const harness = [
  prefixedToken({
    id: "harness-personal-token",
    title: "Harness personal access token",
    family: "harness",
    severity: "critical",
    prefix: "pat.",
    parts: [{ of: "url64", length: 22 }, ".", { of: "hex", length: 24 }, ".", { of: "base62", length: 20 }],
    formatSource,
    remedy: "Delete it under My API keys of its user",
  }),
  prefixedToken({
    id: "harness-service-account-token",
    title: "Harness service account token",
    family: "harness",
    severity: "critical",
    prefix: "sat.",
    parts: [{ of: "url64", length: 22 }, ".", { of: "hex", length: 24 }, ".", { of: "base62", length: 20 }],
    formatSource,
    remedy: "Delete it under the service account, API keys",
  }),
];
