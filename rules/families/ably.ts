import { namedToken } from "../formats/index.ts";

const shared = {
  family: "ably",
  severity: "high",
  formatSource: "https://ably.com/docs/auth/basic",
  remedy: "Revoke it under the app's API Keys in Ably's dashboard",
  names: ["ably", "ably_api", "ably_key"],
} as const;

export const ably = [
  namedToken({
    ...shared,
    id: "ably-api-key",
    title: "Ably API key",
    parts: [{ of: "url64", length: 6 }, ".", { of: "url64", length: 6 }, ":", { of: "url64", length: 43 }],
  }),
  namedToken({
    ...shared,
    id: "ably-legacy-api-key",
    title: "Ably API key of the older kind",
    parts: [{ of: "url64", length: 6 }, ".", { of: "url64", length: 6 }, ":", { of: "url64", length: 16 }],
  }),
];
