import { namedToken, prefixedToken } from "../formats/index.ts";

const shared = {
  family: "pinterest",
  severity: "high",
  formatSource: "https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/",
} as const;

export const pinterest = [
  prefixedToken({
    ...shared,
    id: "pinterest-access-token",
    title: "Pinterest access token",
    prefix: "pina_",
    parts: [{ of: "url64", length: 20, lengthMax: 200 }],
    remedy: "Remove the app under Security and logins, Apps, or reset the app's secret",
  }),
  prefixedToken({
    ...shared,
    id: "pinterest-refresh-token",
    title: "Pinterest refresh token",
    prefix: "pinr_",
    parts: [{ of: "url64", length: 20, lengthMax: 250 }],
    remedy: "Remove the app under Security and logins, Apps, or reset the app's secret",
  }),
  namedToken({
    ...shared,
    id: "pinterest-app-secret",
    title: "Pinterest app secret",
    names: ["pinterest"],
    kinds: ["app_secret", "client_secret", "secret"],
    parts: [{ of: "hex", length: 40 }],
    remedy: "Reset the app secret key under My apps",
  }),
];
