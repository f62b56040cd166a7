import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://paystack.com/docs/api/authentication/";

export const paystack = [
  prefixedToken({
    id: "paystack-live-secret-key",
    title: "Paystack live secret key",
    family: "paystack",
    severity: "critical",
    prefix: "sk_live_",
    parts: [{ of: "lowerAndDigits", length: 40 }],
    formatSource,
    remedy: "Generate a new secret key under Settings, API Keys & Webhooks",
  }),
  prefixedToken({
    id: "paystack-test-secret-key",
    title: "Paystack test secret key",
    family: "paystack",
    severity: "low",
    prefix: "sk_test_",
    parts: [{ of: "lowerAndDigits", length: 40 }],
    formatSource,
    remedy: "Generate a new test key under Settings, API Keys & Webhooks",
  }),
];
