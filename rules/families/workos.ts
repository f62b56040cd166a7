import { namedToken } from "../formats/index.ts";

/** Their form fits the one of Stripe too; of two ids that match alike the first in the alphabet is reported. */
export const workos = [
  namedToken({
    id: "authkit-live-api-key",
    title: "WorkOS (AuthKit) live API key",
    family: "workos",
    severity: "critical",
    confidence: "high",
    names: ["workos", "authkit"],
    parts: ["sk_live_a2V5Xz", { of: "base62", length: 69 }],
    formatSource: "https://workos.com/docs/reference/api-keys",
    remedy: "Make a new key under API Keys in the WorkOS Dashboard, then expire the leaked one",
  }),
  namedToken({
    id: "authkit-test-api-key",
    title: "WorkOS (AuthKit) test API key",
    family: "workos",
    severity: "low",
    confidence: "high",
    names: ["workos", "authkit"],
    parts: ["sk_test_a2V5Xz", { of: "base62", length: 69 }],
    formatSource: "https://workos.com/docs/reference/api-keys",
    remedy: "Make a new key under API Keys in the WorkOS Dashboard, then expire the leaked one",
  }),
];
