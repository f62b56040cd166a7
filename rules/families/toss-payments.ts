import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.tosspayments.com/en/api-guide";

export const tossPayments = [
  prefixedToken({
    id: "toss-payments-live-secret-key",
    title: "Toss Payments live secret key",
    family: "toss-payments",
    severity: "critical",
    prefix: "live_sk_",
    parts: [{ of: "base62", length: 24, lengthMax: 36 }],
    formatSource,
    remedy: "Reissue the secret key in the Toss Payments developer center",
  }),
  prefixedToken({
    id: "toss-payments-test-secret-key",
    title: "Toss Payments test secret key",
    family: "toss-payments",
    severity: "low",
    prefix: "test_sk_",
    parts: [{ of: "base62", length: 24, lengthMax: 36 }],
    formatSource,
    remedy: "Reissue the secret key in the Toss Payments developer center",
  }),
  prefixedToken({
    id: "toss-payments-widget-secret-key",
    title: "Toss Payments live widget secret key",
    family: "toss-payments",
    severity: "critical",
    prefix: "live_gsk_",
    parts: [{ of: "base62", length: 24, lengthMax: 36 }],
    formatSource,
    remedy: "Reissue the secret key in the Toss Payments developer center",
  }),
  prefixedToken({
    id: "toss-payments-test-widget-secret-key",
    title: "Toss Payments test widget secret key",
    family: "toss-payments",
    severity: "low",
    prefix: "test_gsk_",
    parts: [{ of: "base62", length: 24, lengthMax: 36 }],
    formatSource,
    remedy: "Reissue the secret key in the Toss Payments developer center",
  }),
];
