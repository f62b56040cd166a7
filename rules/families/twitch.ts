import { namedToken, prefixedToken } from "../formats/index.ts";

const shared = { family: "twitch", severity: "high" } as const;

export const twitch = [
  prefixedToken({
    ...shared,
    id: "twitch-chat-token",
    title: "Twitch chat token",
    prefix: "oauth:",
    parts: [{ of: "lowerAndDigits", length: 30 }],
    formatSource: "https://dev.twitch.tv/docs/chat/irc/",
    remedy: "POST it to https://id.twitch.tv/oauth2/revoke with the client id",
  }),
  prefixedToken({
    ...shared,
    id: "twitch-stream-key",
    title: "Twitch stream key",
    prefix: "live_",
    parts: [{ of: "digits", length: 8, lengthMax: 10 }, "_", { of: "base62", length: 30 }],
    formatSource: "https://help.twitch.tv/s/article/twitch-stream-key-faq",
    remedy: "Reset it under Creator Dashboard, Settings, Stream",
  }),
  namedToken({
    ...shared,
    id: "twitch-client-secret",
    title: "Twitch client secret or token",
    names: ["twitch"],
    parts: [{ of: "lowerAndDigits", length: 30 }],
    formatSource: "https://dev.twitch.tv/docs/authentication/",
    remedy: "POST it to https://id.twitch.tv/oauth2/revoke; client secrets: New Secret in the developer console",
  }),
];
