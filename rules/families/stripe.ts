import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.stripe.com/keys";
const remedy = "Roll or expire the key in the Stripe Dashboard under Developers, API keys";
const key = [{ of: "base62", length: 24, lengthMax: 247 }] as const;

export const stripe = [
  prefixedToken({
    id: "stripe-live-secret-key",
    title: "Stripe live secret key",
    family: "stripe",
    severity: "critical",
    prefix: "sk_live_",
    parts: key,
    formatSource,
    remedy,
  }),
  prefixedToken({
    id: "stripe-live-restricted-key",
    title: "Stripe live restricted key",
    family: "stripe",
    severity: "high",
    prefix: "rk_live_",
    parts: key,
    formatSource,
    remedy,
  }),
  prefixedToken({
    id: "stripe-test-secret-key",
    title: "Stripe test secret key",
    family: "stripe",
    severity: "low",
    prefix: "sk_test_",
    parts: key,
    formatSource,
    remedy,
  }),
  prefixedToken({
    id: "stripe-webhook-secret",
    title: "Stripe webhook signing secret",
    family: "stripe",
    severity: "medium",
    prefix: "whsec_",
    parts: [{ of: "base64", length: 32, lengthMax: 64 }],
    formatSource: "https://docs.stripe.com/webhooks#verify-official-libraries",
    remedy: "Roll the secret of the webhook endpoint in the Stripe Dashboard",
  }),
];
