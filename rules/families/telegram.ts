import { infixedToken, namedToken } from "../formats/index.ts";

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
  namedToken({
    id: "telegram-api-hash",
    title: "Telegram application API hash",
    family: "telegram",
    severity: "medium",
    names: ["telegram", "telethon", "pyrogram", "tg_api", "tg_app"],
    kinds: ["api_hash", "app_hash", "hash"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://core.telegram.org/api/obtaining_api_id",
    remedy: "It cannot be revoked: register another application at my.telegram.org, and end its sessions",
  }),
];
