import { namedToken } from "../formats/index.ts";

export const bluesky = [
  namedToken({
    id: "bluesky-app-password",
    title: "Bluesky app password",
    family: "bluesky",
    severity: "high",
    names: ["bluesky", "bsky", "atproto"],
    kinds: ["app_password", "password", "pass", "pwd", "secret", "key", "token"],
    parts: [
      { of: "lowerAndDigits", length: 4 },
      "-",
      { of: "lowerAndDigits", length: 4 },
      "-",
      { of: "lowerAndDigits", length: 4 },
      "-",
      { of: "lowerAndDigits", length: 4 },
    ],
    formatSource: "https://bsky.app/settings/app-passwords",
    remedy: "Delete it under Settings, Privacy and security, App passwords",
  }),
];
