import { namedToken } from "../formats/index.ts";

const shared = { family: "help-scout", severity: "high", names: ["helpscout", "help_scout"] } as const;

export const helpScout = [
  namedToken({
    ...shared,
    id: "helpscout-api-key",
    title: "Help Scout API key",
    kinds: ["api_key", "docs_api_key", "key", "token"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://developer.helpscout.com/docs-api/",
    remedy: "Regenerate it under Your Profile, Authentication, API Keys",
  }),
  namedToken({
    ...shared,
    id: "helpscout-app-secret",
    title: "Help Scout app secret",
    kinds: ["app_secret", "client_secret", "secret"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://developer.helpscout.com/mailbox-api/overview/authentication/",
    remedy: "Delete the app under Your Profile, My Apps",
  }),
];
