import { prefixedToken } from "../formats/index.ts";

const shared = {
  family: "devin",
  formatSource: "https://docs.devin.ai/api-reference/overview",
  remedy: "Revoke it under Settings, API Keys in Devin",
} as const;

export const devin = [
  prefixedToken({
    ...shared,
    id: "devin-personal-api-key",
    title: "Devin personal API key",
    severity: "high",
    prefix: "apk_user_",
    parts: [{ of: "base64", length: 118, lengthMax: 180 }, { oneOf: ["==", "=", ""] }],
  }),
  prefixedToken({
    ...shared,
    id: "devin-service-api-key",
    title: "Devin service API key",
    severity: "high",
    confidence: "medium",
    prefix: "apk_",
    parts: [{ of: "base64", length: 78, lengthMax: 100 }, { oneOf: ["==", "=", ""] }],
  }),
  prefixedToken({
    ...shared,
    id: "devin-service-user-token",
    title: "Devin service user token",
    severity: "high",
    prefix: "cog_",
    parts: [{ of: "lowerAndDigits", length: 52 }],
  }),
];
