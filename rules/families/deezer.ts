import { namedToken } from "../formats/index.ts";

const shared = {
  family: "deezer",
  severity: "medium",
  formatSource: "https://developers.deezer.com/api/oauth",
  remedy: "Reset the app under My Apps; the cookie: sign out of all devices",
  names: ["deezer"],
} as const;

export const deezer = [
  namedToken({
    ...shared,
    id: "deezer-app-secret",
    title: "Deezer app secret",
    kinds: ["app_secret", "client_secret", "secret", "secret_key"],
    parts: [{ of: "hex", length: 32 }],
  }),
  namedToken({
    ...shared,
    id: "deezer-arl-cookie",
    title: "Deezer ARL session cookie",
    kinds: ["arl", "arl_token", "arl_cookie", "token"],
    parts: [{ of: "hex", length: 192 }],
  }),
];
