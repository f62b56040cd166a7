import { namedToken } from "../formats/index.ts";

export const vkTeams = [
  namedToken({
    id: "icq-bot-token",
    title: "VK Teams or ICQ bot token",
    family: "vk-teams",
    severity: "high",
    names: ["vk_teams", "icq_bot", "icq", "myteam"],
    kinds: ["token", "bot_token"],
    parts: [
      { of: "digits", length: 3 },
      ".",
      { of: "digits", length: 10 },
      ".",
      { of: "digits", length: 10 },
      ":",
      { of: "digits", length: 9 },
    ],
    formatSource: "https://teams.vk.com/botapi/",
    remedy: "Send /revoke to Metabot",
  }),
];
