import { namedToken } from "../formats/index.ts";

export const plex = [
  namedToken({
    id: "plex-token",
    title: "Plex token",
    family: "plex",
    severity: "high",
    names: ["plex"],
    kinds: ["token", "auth_token"],
    parts: [{ of: "url64", length: 20 }],
    formatSource: "https://support.plex.tv/articles/204059436-finding-an-authentication-token-x-plex-token/",
    remedy: "Sign out of all devices by changing the Plex password",
  }),
];
