import { namedToken } from "../formats/index.ts";

export const stream = [
  namedToken({
    id: "stream-api-secret",
    title: "Stream (getstream.io) API secret",
    family: "stream",
    severity: "critical",
    names: ["getstream", "get_stream", "stream_chat", "stream_video", "stream_feeds", "stream_api", "stream_app", "stream_io"],
    kinds: ["api_secret", "app_secret", "secret"],
    parts: [{ of: "lowerAndDigits", length: 64 }],
    formatSource: "https://getstream.io/chat/docs/node/tokens_and_authentication/",
    remedy: "Create a new key and delete the old one under the app's API Keys in Stream's dashboard",
  }),
];
