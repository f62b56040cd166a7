import { namedToken } from "../formats/index.ts";

export const rocketChat = [
  namedToken({
    id: "rocketchat-personal-access-token",
    title: "Rocket.Chat personal access token",
    family: "rocket-chat",
    severity: "high",
    names: ["rocket_chat"],
    parts: [{ of: "url64", length: 43 }],
    formatSource: "https://developer.rocket.chat/apidocs/personal-access-tokens",
    remedy: "Call users.removePersonalAccessToken, or remove it under My Account, Personal Access Tokens",
  }),
];
