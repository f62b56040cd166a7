import { namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://razorpay.com/docs/api/authentication/";

export const razorpay = [
  namedToken({
    id: "razorpay-key-secret",
    title: "Razorpay key secret",
    family: "razorpay",
    severity: "critical",
    names: ["razorpay", "rzp"],
    kinds: ["key_secret", "secret", "secret_key", "api_secret"],
    parts: [{ of: "base62", length: 24 }],
    formatSource,
    remedy: "Regenerate the key under Account & Settings, API Keys, with the old one disabled at once",
  }),
  prefixedToken({
    id: "razorpay-live-key-id",
    title: "Razorpay live key id",
    family: "razorpay",
    severity: "low",
    prefix: "rzp_live_",
    parts: [{ of: "base62", length: 14 }],
    formatSource,
    remedy: "It is the public half: regenerate the pair in the Dashboard if the secret stood beside it",
  }),
  prefixedToken({
    id: "razorpay-test-key-id",
    title: "Razorpay test key id",
    family: "razorpay",
    severity: "low",
    prefix: "rzp_test_",
    parts: [{ of: "base62", length: 14 }],
    formatSource,
    remedy: "It is the public half: regenerate the pair in the Dashboard if the secret stood beside it",
  }),
];
