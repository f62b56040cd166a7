import { namedToken } from "../formats/index.ts";

/** Shares its prefix with Stripe; the name tells them apart. */
export const clerk = [
  namedToken({
    id: "clerk-secret-key",
    title: "Clerk secret key",
    family: "clerk",
    severity: "critical",
    confidence: "high",
    names: ["clerk"],
    kinds: ["secret_key", "api_key", "secret", "key"],
    parts: [{ oneOf: ["sk_live_", "sk_test_"] }, { of: "base62", length: 32, lengthMax: 50 }],
    formatSource: "https://clerk.com/docs/deployments/clerk-environment-variables",
    remedy: "Add a new secret key under API Keys in the Clerk Dashboard, then delete the leaked one",
  }),
];
