import { namedToken } from "../formats/index.ts";

export const aliexpress = [
  namedToken({
    id: "aliexpress-app-secret",
    title: "AliExpress app secret",
    family: "aliexpress",
    severity: "high",
    names: ["aliexpress", "ali_express"],
    kinds: ["app_secret", "secret", "appsecret"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://openservice.aliexpress.com/doc/doc.htm",
    remedy: "Reset the app secret in the open platform console",
  }),
];
