import { namedToken, prefixedToken } from "../formats/index.ts";

export const braveSearch = [
  namedToken({
    id: "brave-search-api-key",
    title: "Brave Search API key",
    family: "brave-search",
    severity: "medium",
    names: ["brave"],
    parts: ["BSA", { of: "url64", length: 24, lengthMax: 40 }],
    formatSource: "https://api-dashboard.search.brave.com/app/documentation/web-search/get-started",
    remedy: "Delete it under API keys in the Brave Search dashboard",
  }),
  prefixedToken({
    id: "brave-search-api-key-anywhere",
    title: "Brave Search API key, by its prefix",
    family: "brave-search",
    severity: "medium",
    confidence: "medium",
    prefix: "BSA",
    parts: [{ of: "url64", length: 28 }],
    formatSource: "https://api-dashboard.search.brave.com/app/documentation/web-search/get-started",
    remedy: "Delete it under API Keys in the Brave Search dashboard",
  }),
];
