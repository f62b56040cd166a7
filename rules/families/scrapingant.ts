import { namedToken } from "../formats/index.ts";

export const scrapingant = [
  namedToken({
    id: "scrapingant-api-key",
    title: "ScrapingAnt API key",
    family: "scrapingant",
    severity: "medium",
    names: ["scrapingant"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.scrapingant.com/request-response-format",
    remedy: "Regenerate it in the ScrapingAnt dashboard",
  }),
];
