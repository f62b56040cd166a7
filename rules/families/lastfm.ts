import { namedToken } from "../formats/index.ts";

export const lastfm = [
  namedToken({
    id: "lastfm-api-key",
    title: "Last.fm API key or secret",
    family: "lastfm",
    severity: "medium",
    names: ["lastfm", "last_fm"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://www.last.fm/api/authentication",
    remedy: "Delete the API account at last.fm/api/accounts",
  }),
];
