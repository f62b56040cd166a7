import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.omise.co/api-authentication";

export const omise = [
  prefixedToken({
    id: "omise-secret-key",
    title: "Omise live secret key",
    family: "omise",
    severity: "critical",
    confidence: "medium",
    prefix: "skey_",
    parts: [{ of: "lowerAndDigits", length: 19 }],
    formatSource,
    remedy: "Roll the keys under Keys in the dashboard",
  }),
  prefixedToken({
    id: "omise-test-secret-key",
    title: "Omise test secret key",
    family: "omise",
    severity: "low",
    prefix: "skey_test_",
    parts: [{ of: "lowerAndDigits", length: 19 }],
    formatSource,
    remedy: "Roll the test keys under Keys in the dashboard",
  }),
];
