import { infixedToken } from "../formats/index.ts";

export const telegram = [
  infixedToken({
    id: "telegram-bot-token",
    title: "Telegram bot token",
    family: "telegram",
    severity: "high",
    before: [{ of: "digits", length: 8, lengthMax: 10 }],
    infix: ":AA",
    after: [{ of: "url64", length: 33 }],
    formatSource: "https://core.telegram.org/bots/api#authorizing-your-bot",
    remedy: "Send /revoke to @BotFather",
  }),
];
