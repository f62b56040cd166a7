import { namedToken } from "../formats/index.ts";

const formatSource = "https://developers.paymongo.com/docs/authentication";

export const paymongo = [
  namedToken({
    id: "paymongo-secret-key",
    title: "PayMongo secret key",
    family: "paymongo",
    severity: "critical",
    names: ["paymongo"],
    parts: [{ oneOf: ["sk_live_", "sk_test_"] }, { of: "base62", length: 24 }],
    formatSource,
    remedy: "Regenerate the API keys under Developers in the dashboard",
  }),
  namedToken({
    id: "paymongo-webhook-secret",
    title: "PayMongo webhook secret",
    family: "paymongo",
    severity: "medium",
    names: ["paymongo"],
    parts: ["whsk_", { of: "base62", length: 20, lengthMax: 32 }],
    formatSource,
    remedy: "Delete the webhook and make it anew: POST /v1/webhooks",
  }),
];
