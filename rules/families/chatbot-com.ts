import { namedToken } from "../formats/index.ts";

export const chatbotCom = [
  namedToken({
    id: "chatbot-com-access-token",
    title: "ChatBot.com developer access token",
    family: "chatbot-com",
    severity: "high",
    names: ["chatbot_com", "chatbot_api", "chatbot_developer"],
    kinds: ["token", "key", "secret"],
    parts: [{ of: "url64", length: 32 }],
    formatSource: "https://www.chatbot.com/docs/authorization/",
    remedy: "Regenerate it under Settings, Developer access token",
  }),
];
