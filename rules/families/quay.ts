import { namedToken } from "../formats/index.ts";

const formatSource = "https://docs.quay.io/glossary/access-token.html";

export const quay = [
  namedToken({
    id: "quay-robot-token",
    title: "Quay robot account token",
    family: "quay",
    severity: "high",
    names: ["quay"],
    parts: [{ of: "upperAndDigits", length: 64 }],
    formatSource,
    remedy: "Regenerate it under Robot accounts",
  }),
  namedToken({
    id: "quay-oauth-token",
    title: "Quay OAuth access token",
    family: "quay",
    severity: "high",
    names: ["quay"],
    parts: [{ of: "base62", length: 40 }],
    formatSource,
    remedy: "Revoke it under the authorized applications of its user",
  }),
];
