import { namedToken } from "../formats/index.ts";

export const scraperbox = [
  namedToken({
    id: "scraperbox-token",
    title: "ScraperBox API token",
    family: "scraperbox",
    severity: "medium",
    names: ["scraperbox", "scraper_box"],
    parts: [{ of: "anyHex", length: 32 }],
    formatSource: "https://scraperbox.com/documentation",
    remedy: "Regenerate it in the dashboard",
  }),
];
