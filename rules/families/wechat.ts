import { namedToken } from "../formats/index.ts";

export const wechat = [
  namedToken({
    id: "wechat-app-secret",
    title: "WeChat app secret",
    family: "wechat",
    severity: "high",
    names: ["wechat", "weixin", "wx_app", "wx_mini", "wxapp", "mini_program"],
    kinds: ["app_secret", "appsecret", "secret"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developers.weixin.qq.com/doc/offiaccount/Basic_Information/Get_access_token.html",
    remedy: "Reset the AppSecret in the WeChat Official Accounts or Open Platform console",
  }),
];
