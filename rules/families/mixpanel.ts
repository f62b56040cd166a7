import { namedToken } from "../formats/index.ts";

const shared = { family: "mixpanel", severity: "high", names: ["mixpanel"] } as const;

export const mixpanel = [
  namedToken({
    ...shared,
    id: "mixpanel-api-secret",
    title: "Mixpanel API secret",
    kinds: ["api_secret", "secret", "api_key", "secret_key"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developer.mixpanel.com/reference/project-secret",
    remedy: "Reset it under Project settings",
  }),
  namedToken({
    ...shared,
    id: "mixpanel-service-account-secret",
    title: "Mixpanel service account secret",
    kinds: ["service_account_secret", "service_account_password", "service_account_key"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://developer.mixpanel.com/reference/service-accounts",
    remedy: "Delete the service account under Organization settings",
  }),
];
