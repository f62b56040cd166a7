import { namedToken } from "../formats/index.ts";

export const crawlbase = [
  namedToken({
    id: "crawlbase-token",
    title: "Crawlbase token",
    family: "crawlbase",
    severity: "medium",
    names: ["crawlbase", "proxycrawl"],
    parts: [{ of: "url64", length: 22 }],
    formatSource: "https://crawlbase.com/docs/crawling-api/",
    remedy: "Regenerate it under Account docs in the Crawlbase dashboard",
  }),
];
