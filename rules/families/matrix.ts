import { prefixedToken } from "../formats/index.ts";

const shared = {
  family: "matrix",
  severity: "high",
  remedy: "POST /_matrix/client/v3/logout with it, or sign the session out under Settings, Sessions",
} as const;

export const matrix = [
  prefixedToken({
    ...shared,
    id: "matrix-access-token",
    title: "Matrix (Synapse) access token",
    prefix: "syt_",
    parts: [{ of: "base64", length: 2, lengthMax: 120 }, "_", { of: "base62", length: 20 }, "_", { of: "base62", length: 6 }],
    formatSource: "https://spec.matrix.org/latest/client-server-api/#client-authentication",
  }),
  prefixedToken({
    ...shared,
    id: "matrix-auth-service-access-token",
    title: "Matrix Authentication Service access token",
    confidence: "medium",
    prefix: "mat_",
    parts: [{ of: "base62", length: 30 }, "_", { of: "base62", length: 6 }],
    formatSource: "https://element-hq.github.io/matrix-authentication-service/",
  }),
  prefixedToken({
    ...shared,
    id: "matrix-auth-service-refresh-token",
    title: "Matrix Authentication Service refresh token",
    confidence: "medium",
    prefix: "mar_",
    parts: [{ of: "base62", length: 30 }, "_", { of: "base62", length: 6 }],
    formatSource: "https://element-hq.github.io/matrix-authentication-service/",
  }),
  prefixedToken({
    ...shared,
    id: "matrix-auth-service-compatibility-token",
    title: "Matrix Authentication Service compatibility token",
    confidence: "medium",
    prefix: "mct_",
    parts: [{ of: "base62", length: 30 }, "_", { of: "base62", length: 6 }],
    formatSource: "https://element-hq.github.io/matrix-authentication-service/",
  }),
];
