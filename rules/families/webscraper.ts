import { namedToken } from "../formats/index.ts";

export const webscraper = [
  namedToken({
    id: "webscraper-api-token",
    title: "Web Scraper Cloud API token",
    family: "webscraper",
    severity: "medium",
    names: ["webscraper"],
    parts: [{ of: "base62", length: 60 }],
    formatSource: "https://webscraper.io/documentation/web-scraper-cloud/api",
    remedy: "Regenerate it on the API page of the account",
  }),
];
