import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.wompi.co/en/docs/colombia/ambientes-y-llaves/";

export const wompi = [
  prefixedToken({
    id: "wompi-private-key",
    title: "Wompi production private key",
    family: "wompi",
    severity: "critical",
    prefix: "prv_prod_",
    parts: [{ of: "base62", length: 32 }],
    formatSource,
    remedy: "Regenerate the keys under Developers in the merchant dashboard",
  }),
  prefixedToken({
    id: "wompi-test-private-key",
    title: "Wompi test private key",
    family: "wompi",
    severity: "low",
    prefix: "prv_test_",
    parts: [{ of: "base62", length: 32 }],
    formatSource,
    remedy: "Regenerate the keys under Developers in the merchant dashboard",
  }),
  prefixedToken({
    id: "wompi-integrity-secret",
    title: "Wompi production integrity secret",
    family: "wompi",
    severity: "high",
    prefix: "prod_integrity_",
    parts: [{ of: "base62", length: 32 }],
    formatSource,
    remedy: "Regenerate the integrity secret under Developers in the merchant dashboard",
  }),
  prefixedToken({
    id: "wompi-events-secret",
    title: "Wompi production events secret",
    family: "wompi",
    severity: "medium",
    prefix: "prod_events_",
    parts: [{ of: "base62", length: 32 }],
    formatSource,
    remedy: "Regenerate the events secret under Developers in the merchant dashboard",
  }),
];
