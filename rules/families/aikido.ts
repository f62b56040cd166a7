import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://apidocs.aikido.dev/reference/authorization";

export const aikido = [
  prefixedToken({
    id: "aikido-client-secret",
    title: "Aikido API client secret",
    family: "aikido",
    severity: "high",
    prefix: "AIK_SECRET_",
    parts: [{ of: "base62", length: 64 }],
    formatSource,
    remedy: "Delete the client under Settings, Integrations, API",
  }),
  prefixedToken({
    id: "aikido-ci-token",
    title: "Aikido CI token",
    family: "aikido",
    severity: "medium",
    prefix: "AIK_CI_",
    parts: [{ of: "base62", length: 20, lengthMax: 44 }],
    formatSource,
    remedy: "Revoke it under Integrations, Continuous integration",
  }),
];
