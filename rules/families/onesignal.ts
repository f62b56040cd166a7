import { namedToken, prefixedToken } from "../formats/index.ts";

const shared = {
  family: "onesignal",
  formatSource: "https://documentation.onesignal.com/docs/en/keys-and-ids",
  remedy: "Delete it under Settings, Keys & IDs; legacy keys: rotate",
} as const;

export const onesignal = [
  prefixedToken({
    ...shared,
    id: "onesignal-app-api-key",
    title: "OneSignal app API key",
    severity: "high",
    prefix: "os_v2_app_",
    parts: [{ of: "lowerAndDigits", length: 103 }],
  }),
  prefixedToken({
    ...shared,
    id: "onesignal-organization-api-key",
    title: "OneSignal organization API key",
    severity: "critical",
    prefix: "os_v2_org_",
    parts: [{ of: "lowerAndDigits", length: 103 }],
  }),
  namedToken({
    ...shared,
    id: "onesignal-legacy-api-key",
    title: "OneSignal legacy API key",
    severity: "high",
    names: ["onesignal", "one_signal"],
    kinds: ["rest_api_key", "rest_key", "user_auth_key", "auth_key", "api_key", "key", "token"],
    parts: [{ of: "base64", length: 48 }],
  }),
];
