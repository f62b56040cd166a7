import { namedToken } from "../formats/index.ts";

export const scrapestack = [
  namedToken({
    id: "scrapestack-api-key",
    title: "scrapestack API key",
    family: "scrapestack",
    severity: "medium",
    names: ["scrapestack"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.apilayer.com/scrapestack/docs/api-documentation",
    remedy: "Reset it in the dashboard",
  }),
];
