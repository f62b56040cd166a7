import { namedToken } from "../formats/index.ts";

const shared = {
  family: "reddit",
  severity: "high",
  formatSource: "https://github.com/reddit-archive/reddit/wiki/OAuth2",
  names: ["reddit", "praw"],
} as const;

export const reddit = [
  namedToken({
    ...shared,
    id: "reddit-client-secret",
    title: "Reddit client secret",
    kinds: ["client_secret", "app_secret", "api_secret", "secret"],
    parts: [{ of: "url64", length: 27 }],
    remedy: "Delete the app at reddit.com/prefs/apps, and make it anew",
  }),
  namedToken({
    ...shared,
    id: "reddit-script-client-secret",
    title: "Reddit client secret of newer apps",
    kinds: ["client_secret", "app_secret", "api_secret", "secret"],
    parts: [{ of: "url64", length: 30 }],
    remedy: "Delete the app at reddit.com/prefs/apps, and make it anew",
  }),
  namedToken({
    ...shared,
    id: "reddit-refresh-token",
    title: "Reddit refresh token",
    kinds: ["refresh_token", "token"],
    parts: [{ of: "digits", length: 8, lengthMax: 15 }, "-", { of: "url64", length: 27, lengthMax: 40 }],
    remedy: "POST it to https://www.reddit.com/api/v1/revoke_token",
  }),
];
