import { namedToken } from "../formats/index.ts";

export const messagebird = [
  namedToken({
    id: "messagebird-access-key",
    title: "MessageBird access key",
    family: "messagebird",
    severity: "high",
    names: ["messagebird", "message_bird"],
    parts: [{ of: "base62", length: 25 }],
    formatSource: "https://developers.messagebird.com/api/#authentication",
    remedy: "Delete the access key under Developers, API access",
  }),
];
