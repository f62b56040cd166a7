import { namedToken } from "../formats/index.ts";

export const trakt = [
  namedToken({
    id: "trakt-client-secret",
    title: "Trakt client secret or token",
    family: "trakt",
    severity: "medium",
    names: ["trakt"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://trakt.docs.apiary.io/#introduction/creating-your-app",
    remedy: "POST it to https://api.trakt.tv/oauth/revoke, or reset the app",
  }),
];
