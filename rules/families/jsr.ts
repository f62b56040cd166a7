import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://jsr.io/docs/publishing-packages";
const remedy = "Revoke it under Account, Tokens, on jsr.io";

export const jsr = [
  prefixedToken({
    id: "jsr-personal-token",
    title: "JSR personal access token",
    family: "jsr",
    severity: "critical",
    confidence: "medium",
    prefix: "jsrp_",
    parts: [{ of: "base62", length: 16, lengthMax: 64 }],
    formatSource,
    remedy,
  }),
  prefixedToken({
    id: "jsr-device-token",
    title: "JSR device token",
    family: "jsr",
    severity: "critical",
    confidence: "medium",
    prefix: "jsrd_",
    parts: [{ of: "base62", length: 16, lengthMax: 64 }],
    formatSource,
    remedy,
  }),
];
