import { namedToken } from "../formats/index.ts";

export const googleWorkspace = [
  namedToken({
    id: "google-app-password",
    title: "Google account app password",
    family: "google-workspace",
    severity: "high",
    names: ["gmail_app", "google_app", "gmail", "google_workspace"],
    kinds: ["app_password", "password", "pass", "pwd"],
    parts: [{ of: "lowerAndDigits", length: 16 }],
    formatSource: "https://support.google.com/accounts/answer/185833",
    remedy: "Remove it at myaccount.google.com/apppasswords",
  }),
];
