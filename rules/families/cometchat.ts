import { namedToken } from "../formats/index.ts";

export const cometchat = [
  namedToken({
    id: "cometchat-api-key",
    title: "CometChat API or auth key",
    family: "cometchat",
    severity: "high",
    names: ["cometchat", "comet_chat"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://www.cometchat.com/docs/rest-api/chat-apis",
    remedy: "Delete it under API & Auth Keys in the CometChat dashboard",
  }),
];
