import { prefixedToken } from "../formats/index.ts";

export const firecrawl = [
  prefixedToken({
    id: "firecrawl-api-key",
    title: "Firecrawl API key",
    family: "firecrawl",
    severity: "medium",
    confidence: "medium",
    prefix: "fc-",
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.firecrawl.dev/api-reference/introduction",
    remedy: "Delete it under API Keys in the Firecrawl dashboard",
  }),
];
