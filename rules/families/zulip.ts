import { namedToken } from "../formats/index.ts";

export const zulip = [
  namedToken({
    id: "zulip-api-key",
    title: "Zulip API key",
    family: "zulip",
    severity: "high",
    names: ["zulip"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://zulip.com/api/api-keys",
    remedy: "Generate a new key under Settings, Account & privacy, or regenerate it for a bot",
  }),
];
