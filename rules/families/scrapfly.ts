import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://scrapfly.io/docs/scrape-api/getting-started";
const remedy = "Rotate it in the dashboard";

export const scrapfly = [
  prefixedToken({
    id: "scrapfly-live-key",
    title: "Scrapfly live API key",
    family: "scrapfly",
    severity: "medium",
    prefix: "scp-live-",
    parts: [{ of: "hex", length: 32 }],
    formatSource,
    remedy,
  }),
  prefixedToken({
    id: "scrapfly-test-key",
    title: "Scrapfly test API key",
    family: "scrapfly",
    severity: "low",
    prefix: "scp-test-",
    parts: [{ of: "hex", length: 32 }],
    formatSource,
    remedy,
  }),
];
