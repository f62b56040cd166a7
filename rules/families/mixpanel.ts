import { namedToken } from "../formats/index.ts";

export const mixpanel = [
  namedToken({
    id: "mixpanel-secret",
    title: "Mixpanel project or service account secret",
    family: "mixpanel",
    severity: "medium",
    names: ["mixpanel"],
    kinds: ["secret", "password", "service_account_secret"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://developer.mixpanel.com/reference/authentication",
    remedy: "Revoke the service account, or reset the project secret in the project settings",
  }),
];
