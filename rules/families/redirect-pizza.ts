import { prefixedToken } from "../formats/index.ts";

export const redirectPizza = [
  prefixedToken({
    id: "redirect-pizza-api-token",
    title: "redirect.pizza API token",
    family: "redirect-pizza",
    severity: "high",
    prefix: "rpa_",
    parts: [{ of: "base62", length: 30 }],
    formatSource: "https://redirect.pizza/docs",
    remedy: "Delete it under Settings, API",
  }),
];
