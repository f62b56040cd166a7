import { namedToken, prefixedToken } from "../formats/index.ts";

const shared = {
  family: "sentry",
  severity: "high",
  formatSource: "https://docs.sentry.io/account/auth-tokens/",
} as const;

const kinds = [
  ["sntryu_", "user", "Delete it under User settings, Personal Tokens"],
  ["sntryi_", "integration", "Revoke it in the settings of the internal integration"],
  ["sntrya_", "application", "Remove the authorized application under User settings"],
] as const;

export const sentry = [
  ...kinds.map(([prefix, kind, remedy]) =>
    prefixedToken({
      ...shared,
      id: `sentry-${kind}-token`,
      title: `Sentry ${kind} auth token`,
      prefix,
      parts: [{ of: "hex", length: 64 }],
      remedy,
    }),
  ),
  prefixedToken({
    ...shared,
    id: "sentry-organization-token",
    title: "Sentry organization auth token",
    prefix: "sntrys_",
    parts: ["eyJ", { of: "base64", length: 40, lengthMax: 400 }, { oneOf: ["==", "=", ""] }, "_", { of: "base64", length: 43 }],
    remedy: "Revoke it under Organization settings, Auth Tokens",
  }),
  namedToken({
    ...shared,
    id: "sentry-legacy-token",
    title: "Sentry auth token of the old format",
    names: ["sentry"],
    parts: [{ of: "hex", length: 64 }],
    remedy: "Delete it under User settings, Personal Tokens",
  }),
];
