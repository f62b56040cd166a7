import { prefixedToken } from "../formats/index.ts";

export const scrapfly = [
  prefixedToken({
    id: "scrapfly-api-key",
    title: "Scrapfly API key",
    family: "scrapfly",
    severity: "medium",
    prefix: "scp-live-",
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://scrapfly.io/docs/account",
    remedy: "Rotate it on the project's page",
  }),
];
