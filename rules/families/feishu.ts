import { namedToken, prefixedToken, uuid } from "../formats/index.ts";

export const feishu = [
  prefixedToken({
    id: "feishu-bot-webhook-url",
    title: "Feishu bot webhook URL",
    family: "feishu",
    severity: "medium",
    prefix: "open.feishu.cn/open-apis/bot/v2/hook/",
    parts: uuid,
    formatSource: "https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot",
    remedy: "Remove the custom bot under the group's settings",
  }),
  prefixedToken({
    id: "lark-bot-webhook-url",
    title: "Lark bot webhook URL",
    family: "feishu",
    severity: "medium",
    prefix: "open.larksuite.com/open-apis/bot/v2/hook/",
    parts: uuid,
    formatSource: "https://open.larksuite.com/document/client-docs/bot-v3/add-custom-bot",
    remedy: "Remove the custom bot under the group's settings",
  }),
  namedToken({
    id: "feishu-app-secret",
    title: "Feishu or Lark app secret",
    family: "feishu",
    severity: "high",
    names: ["feishu", "lark"],
    kinds: ["app_secret", "client_secret", "secret"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://open.feishu.cn/document/server-docs/api-call-guide/calling-process/get-access-token",
    remedy: "Reset the App Secret under the app's Credentials & Basic Info in the developer console",
  }),
];
