import { namedToken } from "./named.ts";
import { prefixedToken } from "./prefixed.ts";
import type { Rule } from "./rule.ts";

const formatSource = "https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt";
const remedy = "Delete it under API Security, or DELETE /v1/keys/{key_id}";

const named = namedToken({
  id: "mailgun-api-key",
  title: "Mailgun API key",
  family: "mailgun",
  severity: "high",
  confidence: "high",
  name: "mailgun",
  kinds: "api[_-]?key|key|token",
  sampleName: "mailgun_api_key",
  value: { of: "hex", length: 32 },
  formatSource,
  remedy,
});

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
  // The present form ends in two groups of eight digits.
  {
    ...named,
    pattern: named.pattern.replace(/\(\[0-9a-f\]\{32\}\)$/, "([0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8})"),
    samples: (random) => {
      const { positive, negative } = named.samples(random);
      const tail = `-${random.text(8, "0123456789abcdef")}-${random.text(8, "0123456789abcdef")}`;
      return {
        positive: positive.map(({ text, secret }) => ({ text: text.replace(secret, secret + tail), secret: secret + tail })),
        negative,
      };
    },
  },
];
