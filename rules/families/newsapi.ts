import { namedToken } from "../formats/index.ts";

export const newsapi = [
  namedToken({
    id: "newsapi-api-key",
    title: "News API key",
    family: "newsapi",
    severity: "medium",
    names: ["newsapi", "news_api"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://newsapi.org/docs/authentication",
    remedy: "Ask News API to replace it: the account page has no button for it",
  }),
];
