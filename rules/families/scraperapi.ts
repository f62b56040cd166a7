import { namedToken } from "../formats/index.ts";

export const scraperapi = [
  namedToken({
    id: "scraperapi-api-key",
    title: "ScraperAPI API key",
    family: "scraperapi",
    severity: "medium",
    names: ["scraper_api"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.scraperapi.com/",
    remedy: "Regenerate it in the ScraperAPI dashboard",
  }),
];
