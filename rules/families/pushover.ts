import { namedToken } from "../formats/index.ts";

const shared = {
  family: "pushover",
  severity: "medium",
  formatSource: "https://pushover.net/api",
  remedy: "Delete the application at pushover.net/apps; the user key: reset it under Settings",
  names: ["pushover"],
} as const;

export const pushover = [
  namedToken({
    ...shared,
    id: "pushover-api-token",
    title: "Pushover API token",
    kinds: ["api_token", "app_token", "token", "api_key", "key"],
    parts: ["a", { of: "lowerAndDigits", length: 29 }],
  }),
  namedToken({
    ...shared,
    id: "pushover-user-key",
    title: "Pushover user key",
    kinds: ["user_key", "user", "user_token"],
    parts: ["u", { of: "lowerAndDigits", length: 29 }],
  }),
];
