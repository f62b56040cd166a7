import { namedToken } from "../formats/index.ts";

const shared = {
  family: "rudderstack",
  formatSource: "https://www.rudderstack.com/docs/dashboard-guides/personal-access-token/",
  remedy: "Delete it under Settings, Your Profile, or regenerate the source",
  names: ["rudderstack", "rudder_stack", "rudder"],
} as const;

export const rudderstack = [
  namedToken({
    ...shared,
    id: "rudderstack-write-key",
    title: "RudderStack write key",
    severity: "low",
    kinds: ["write_key", "source_key", "api_key", "key"],
    parts: [{ of: "base62", length: 27 }],
  }),
  namedToken({
    ...shared,
    id: "rudderstack-access-token",
    title: "RudderStack access token",
    severity: "high",
    kinds: ["access_token", "personal_access_token", "workspace_token", "token"],
    parts: [{ of: "base62", length: 27 }],
  }),
];
