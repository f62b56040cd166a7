import { namedToken } from "../formats/index.ts";

const formatSource = "https://www.alchemy.com/docs/create-an-api-key";

export const alchemy = [
  namedToken({
    id: "alchemy-api-key",
    title: "Alchemy API key",
    family: "alchemy",
    severity: "medium",
    names: ["alchemy"],
    parts: [{ of: "url64", length: 32 }],
    formatSource,
    remedy: "Delete the app, or roll its key, in the Alchemy dashboard",
  }),
  namedToken({
    id: "alchemy-api-key-short",
    title: "Alchemy API key of 21 characters",
    family: "alchemy",
    severity: "medium",
    names: ["alchemy"],
    parts: [{ of: "url64", length: 21 }],
    formatSource,
    remedy: "Delete the app, or roll its key, in the Alchemy dashboard",
  }),
  namedToken({
    id: "alchemy-access-key",
    title: "Alchemy access key of two parts",
    family: "alchemy",
    severity: "high",
    names: ["alchemy"],
    parts: [{ of: "base62", length: 23 }, "_", { of: "base62", length: 8 }],
    formatSource,
    remedy: "Delete the access key under Security in the Alchemy dashboard",
  }),
  namedToken({
    id: "alchemy-webhook-signing-key",
    title: "Alchemy webhook signing key",
    family: "alchemy",
    severity: "medium",
    names: ["alchemy"],
    kinds: ["signing_key", "webhook_key", "secret"],
    parts: ["whsec_", { of: "base62", length: 24 }],
    formatSource,
    remedy: "Delete the webhook in the Alchemy dashboard and make it anew",
  }),
];
