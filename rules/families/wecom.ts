import { namedToken, prefixedToken, uuid } from "../formats/index.ts";

export const wecom = [
  prefixedToken({
    id: "wecom-robot-webhook-url",
    title: "WeCom group robot webhook URL",
    family: "wecom",
    severity: "medium",
    prefix: "qyapi.weixin.qq.com/cgi-bin/webhook/send?key=",
    parts: uuid,
    formatSource: "https://developer.work.weixin.qq.com/document/path/91770",
    remedy: "Remove the robot from the group chat",
  }),
  namedToken({
    id: "wecom-corp-secret",
    title: "WeCom app secret",
    family: "wecom",
    severity: "critical",
    names: ["wecom", "wxwork", "wework", "qywx", "work_weixin", "wechat_work"],
    kinds: ["corp_secret", "app_secret", "agent_secret", "secret"],
    parts: [{ of: "url64", length: 43 }],
    formatSource: "https://developer.work.weixin.qq.com/document/path/91039",
    remedy: "Reset the app's Secret in the WeCom admin console",
  }),
];
