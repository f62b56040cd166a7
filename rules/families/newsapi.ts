import { namedToken } from "../formats/index.ts";

export const newsapi = [
  namedToken({
    id: "newsapi-key",
    title: "NewsAPI key",
    family: "newsapi",
    severity: "medium",
    names: ["newsapi", "news_api"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://newsapi.org/docs/authentication",
    remedy: "Regenerate the key in the account",
  }),
];
