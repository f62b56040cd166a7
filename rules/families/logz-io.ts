import { namedToken, uuid } from "../formats/index.ts";

const shared = {
  family: "logz-io",
  formatSource: "https://docs.logz.io/docs/user-guide/admin/authentication-tokens/log-shipping-tokens/",
  remedy: "Disable it under Settings, Manage tokens",
} as const;

export const logzIo = [
  namedToken({
    ...shared,
    id: "logz-io-shipping-token",
    title: "Logz.io shipping token",
    severity: "medium",
    names: ["logz_io"],
    parts: [{ of: "base62", length: 32 }],
  }),
  namedToken({
    ...shared,
    id: "logz-io-api-token",
    title: "Logz.io API token",
    severity: "high",
    names: ["logz_io"],
    parts: uuid,
  }),
];
