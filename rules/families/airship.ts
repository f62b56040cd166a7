import { namedToken } from "../formats/index.ts";

const shared = {
  family: "airship",
  severity: "high",
  remedy: "Revoke it under Settings, Project settings, Tokens",
  names: ["airship", "urban_airship"],
} as const;

export const airship = [
  namedToken({
    ...shared,
    id: "airship-access-token",
    title: "Airship access token",
    parts: [{ of: "base62", length: 91 }],
    formatSource: "https://docs.airship.com/guides/messaging/project/account/tokens/",
  }),
  namedToken({
    ...shared,
    id: "airship-app-secret",
    title: "Airship app or master secret",
    kinds: ["master_secret", "app_secret", "app_master_secret", "secret"],
    parts: [{ of: "url64", length: 22 }],
    formatSource: "https://docs.airship.com/guides/messaging/getting-started/developers/app-keys-secrets/",
  }),
];
