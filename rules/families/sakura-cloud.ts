import { namedToken } from "../formats/index.ts";

export const sakuraCloud = [
  namedToken({
    id: "sakura-cloud-access-token-secret",
    title: "Sakura Cloud access token secret",
    family: "sakura-cloud",
    severity: "critical",
    names: ["sakuracloud", "sakura_cloud", "sacloud"],
    kinds: ["access_token_secret", "token_secret", "secret"],
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://manual.sakura.ad.jp/cloud/api/apikey.html",
    remedy: "Delete it under API keys in the control panel",
  }),
];
