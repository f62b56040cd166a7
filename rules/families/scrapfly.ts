import { prefixedToken } from "../formats/index.ts";

const shared = {
  family: "scrapfly",
  formatSource: "https://scrapfly.io/docs/scrape-api/getting-started",
  remedy: "Rotate it under Settings of the Scrapfly project",
} as const;

export const scrapfly = [
  prefixedToken({
    ...shared,
    id: "scrapfly-api-key",
    title: "Scrapfly API key",
    severity: "medium",
    prefix: "scp-live-",
    parts: [{ of: "hex", length: 32 }],
  }),
  prefixedToken({
    ...shared,
    id: "scrapfly-test-key",
    title: "Scrapfly test API key",
    severity: "low",
    prefix: "scp-test-",
    parts: [{ of: "hex", length: 32 }],
  }),
];
