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
];
