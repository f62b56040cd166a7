import { namedToken } from "../formats/index.ts";

export const wordpressCom = [
  namedToken({
    id: "wordpress-com-client-secret",
    title: "WordPress.com client secret",
    family: "wordpress-com",
    severity: "high",
    names: ["wpcom", "wordpress"],
    kinds: ["client_secret"],
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://developer.wordpress.com/docs/oauth2/",
    remedy: "Reset the client secret of the application in its settings",
  }),
];
