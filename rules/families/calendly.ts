import { namedToken } from "../formats/index.ts";

const shared = {
  family: "calendly",
  formatSource: "https://developer.calendly.com/how-to-authenticate-with-personal-access-tokens",
  remedy: "Revoke it under Integrations & apps, API & webhooks",
  names: ["calendly"],
} as const;

export const calendly = [
  namedToken({
    ...shared,
    id: "calendly-personal-access-token",
    title: "Calendly personal access token",
    severity: "high",
    parts: [
      "eyJ",
      { of: "url64", length: 30, lengthMax: 200 },
      ".eyJ",
      { of: "url64", length: 30, lengthMax: 900 },
      ".",
      { of: "url64", length: 80, lengthMax: 100 },
    ],
  }),
  namedToken({
    ...shared,
    id: "calendly-webhook-signing-key",
    title: "Calendly webhook signing key",
    severity: "medium",
    kinds: ["webhook_signing_key", "signing_key", "client_secret"],
    parts: [{ of: "url64", length: 43 }],
  }),
];
