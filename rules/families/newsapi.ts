import { namedToken } from "../formats/index.ts";

export const newsapi = [
  namedToken({
    id: "newsapi-key",
    title: "NewsAPI key",
    family: "newsapi",
    severity: "low",
    names: ["news_api"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://newsapi.org/docs/authentication",
    remedy: "Regenerate it on the NewsAPI account page",
  }),
];
