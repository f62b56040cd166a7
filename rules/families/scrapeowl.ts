import { namedToken } from "../formats/index.ts";

export const scrapeowl = [
  namedToken({
    id: "scrapeowl-api-key",
    title: "ScrapeOwl API key",
    family: "scrapeowl",
    severity: "medium",
    names: ["scrapeowl"],
    parts: [{ of: "lowerAndDigits", length: 30 }],
    formatSource: "https://scrapeowl.com/docs",
    remedy: "Regenerate it in the dashboard",
  }),
];
