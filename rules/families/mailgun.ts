import { namedToken, prefixedToken, type Rule } from "../formats/index.ts";

const formatSource = "https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt";
const remedy = "Delete it under API Security, or DELETE /v1/keys/{key_id}";

export const mailgun: readonly Rule[] = [
  prefixedToken({
    id: "mailgun-private-key",
    title: "Mailgun private API key",
    family: "mailgun",
    severity: "high",
    confidence: "medium",
    prefix: "key-",
    parts: [{ of: "hex", length: 32 }],
    formatSource,
    remedy,
  }),
  namedToken({
    id: "mailgun-api-key",
    title: "Mailgun API key",
    family: "mailgun",
    severity: "high",
    confidence: "high",
    names: ["mailgun"],
    kinds: ["api_key", "key", "token"],
    parts: [{ of: "hex", length: 32 }, "-", { of: "hex", length: 8 }, "-", { of: "hex", length: 8 }],
    formatSource,
    remedy,
  }),
  prefixedToken({
    id: "mailgun-public-key",
    title: "Mailgun public validation key",
    family: "mailgun",
    severity: "low",
    prefix: "pubkey-",
    parts: [{ of: "hex", length: 32 }],
    formatSource,
    remedy,
  }),
  namedToken({
    id: "mailgun-webhook-signing-key",
    title: "Mailgun webhook signing key",
    family: "mailgun",
    severity: "medium",
    names: ["mailgun"],
    kinds: ["webhook_signing_key", "signing_key", "webhook_key"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks",
    remedy: "Reset the HTTP webhook signing key under API Security",
  }),
];
