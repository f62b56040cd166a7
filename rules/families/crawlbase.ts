import { namedToken } from "../formats/index.ts";

export const crawlbase = [
  namedToken({
    id: "crawlbase-token",
    title: "Crawlbase (ProxyCrawl) token",
    family: "crawlbase",
    severity: "medium",
    names: ["crawlbase", "proxycrawl", "proxy_crawl"],
    parts: [{ of: "url64", length: 22 }],
    formatSource: "https://crawlbase.com/docs/",
    remedy: "Regenerate the tokens in the dashboard",
  }),
];
