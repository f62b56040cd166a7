import { namedToken } from "../formats/index.ts";

export const crawlbase = [
  namedToken({
    id: "crawlbase-api-key",
    title: "Crawlbase (ProxyCrawl) API key",
    family: "crawlbase",
    severity: "medium",
    names: ["crawlbase", "proxycrawl"],
    parts: [{ of: "url64", length: 22 }],
    formatSource: "https://crawlbase.com/docs/crawling-api/",
    remedy: "Reset it in the account documentation page",
  }),
];
