import { namedToken } from "../formats/index.ts";

export const webscrapingAi = [
  namedToken({
    id: "webscraping-ai-api-key",
    title: "WebScraping API key",
    family: "webscraping-ai",
    severity: "medium",
    names: ["webscraping", "web_scraping"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://webscraping.ai/docs",
    remedy: "Regenerate it in the dashboard",
  }),
];
