import { namedToken } from "../formats/index.ts";

const shared = {
  family: "sendbird",
  formatSource: "https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api",
  remedy: "Revoke it under Settings, Application, General, API tokens",
  names: ["sendbird", "send_bird"],
} as const;

export const sendbird = [
  namedToken({
    ...shared,
    id: "sendbird-api-token",
    title: "Sendbird API token",
    severity: "critical",
    kinds: ["api_token", "master_token", "access_token", "token"],
    parts: [{ of: "hex", length: 40 }],
  }),
  namedToken({
    ...shared,
    id: "sendbird-organization-api-key",
    title: "Sendbird organization API key",
    severity: "high",
    kinds: ["organization_api_key", "api_key", "key"],
    parts: [{ of: "hex", length: 24 }],
  }),
];
