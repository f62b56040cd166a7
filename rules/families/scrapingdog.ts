import { namedToken } from "../formats/index.ts";

export const scrapingdog = [
  namedToken({
    id: "scrapingdog-api-key",
    title: "Scrapingdog API key",
    family: "scrapingdog",
    severity: "medium",
    names: ["scrapingdog"],
    parts: [{ of: "hex", length: 24 }],
    formatSource: "https://docs.scrapingdog.com/",
    remedy: "Ask for a new key in the dashboard",
  }),
];
