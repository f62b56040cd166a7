import { namedToken } from "../formats/index.ts";

export const scrapingant = [
  namedToken({
    id: "scrapingant-api-key",
    title: "ScrapingAnt API key",
    family: "scrapingant",
    severity: "medium",
    names: ["scrapingant", "scraping_ant"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.scrapingant.com/",
    remedy: "Regenerate it in the dashboard",
  }),
];
