import { namedToken } from "../formats/index.ts";

export const newsapi = [
  namedToken({
    id: "newsapi-api-key",
    title: "NewsAPI key",
    family: "newsapi",
    severity: "medium",
    names: ["news_api", "newsapi", "newsapi_org"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://newsapi.org/docs/authentication",
    remedy: "Reset it under Account at newsapi.org",
  }),
];
