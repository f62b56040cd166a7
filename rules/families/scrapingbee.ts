import { namedToken } from "../formats/index.ts";

export const scrapingbee = [
  namedToken({
    id: "scrapingbee-api-key",
    title: "ScrapingBee API key",
    family: "scrapingbee",
    severity: "medium",
    names: ["scrapingbee"],
    parts: [{ of: "upperAndDigits", length: 80 }],
    formatSource: "https://www.scrapingbee.com/documentation/",
    remedy: "Regenerate it in the ScrapingBee dashboard",
  }),
];
