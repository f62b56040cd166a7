import { namedToken } from "../formats/index.ts";

export const livechat = [
  namedToken({
    id: "livechat-access-token",
    title: "LiveChat access token",
    family: "livechat",
    severity: "high",
    names: ["livechat", "live_chat", "text_com"],
    kinds: ["access_token", "token", "personal_access_token", "pat", "secret"],
    parts: [{ oneOf: ["dal:", "fra:"] }, { of: "url64", length: 24, lengthMax: 40 }],
    formatSource: "https://platform.text.com/docs/authorization/personal-access-tokens",
    remedy: "Delete it under Settings, Authorization, Personal access tokens; access tokens: DELETE https://accounts.livechat.com/v2/token",
  }),
];
