import { infixedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.stripe.com/keys";
const remedy = "Roll or expire the key in the Stripe Dashboard under Developers, API keys";
const key = [{ of: "base62", length: 24, lengthMax: 247 }] as const;

/** https://docs.stripe.com/keys#obtain-api-keys: the prefix says whether a key moves money. */
const ofMode = (value: "live" | "test") => () => [{ name: "stripe.mode", value }];

export const stripe = [
  prefixedToken({
    id: "stripe-live-secret-key",
    title: "Stripe live secret key",
    family: "stripe",
    severity: "critical",
    prefix: "sk_live_",
    parts: key,
    claims: ofMode("live"),
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
    claims: ofMode("live"),
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
    claims: ofMode("test"),
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
  prefixedToken({
    id: "stripe-test-restricted-key",
    title: "Stripe test restricted key",
    family: "stripe",
    severity: "low",
    prefix: "rk_test_",
    parts: key,
    claims: ofMode("test"),
    formatSource,
    remedy,
  }),
  prefixedToken({
    id: "stripe-ephemeral-key",
    title: "Stripe ephemeral key",
    family: "stripe",
    severity: "medium",
    prefix: "ek_live_",
    parts: [{ of: "base64", length: 32, lengthMax: 240 }],
    claims: ofMode("live"),
    formatSource: "https://docs.stripe.com/issuing/elements",
    remedy: "DELETE /v1/ephemeral_keys/{id}; it ends within the hour by itself",
  }),
  infixedToken({
    id: "stripe-payment-intent-client-secret",
    title: "Client secret of a Stripe payment intent",
    family: "stripe",
    severity: "low",
    before: ["pi_", { of: "base62", length: 24, lengthMax: 27 }],
    infix: "_secret_",
    after: [{ of: "base62", length: 25 }],
    formatSource: "https://docs.stripe.com/api/payment_intents/object#payment_intent_object-client_secret",
    remedy: "POST /v1/payment_intents/{id}/cancel while it is open",
  }),
  prefixedToken({
    id: "stripe-production-restricted-key",
    title: "Stripe restricted key of a production mode",
    family: "stripe",
    severity: "high",
    confidence: "medium",
    prefix: "rk_prod_",
    parts: key,
    formatSource,
    remedy,
  }),
];
