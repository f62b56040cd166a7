import { namedToken } from "../formats/index.ts";

export const genius = [
  namedToken({
    id: "genius-access-token",
    title: "Genius access token",
    family: "genius",
    severity: "medium",
    names: ["genius_api", "genius_access", "genius_client", "lyricsgenius", "genius"],
    kinds: ["access_token", "token", "client_secret", "api_key"],
    parts: [{ of: "url64", length: 64 }],
    formatSource: "https://docs.genius.com/#/getting-started-h1",
    remedy: "Regenerate it at genius.com/api-clients",
  }),
];
