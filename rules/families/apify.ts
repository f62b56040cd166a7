import { prefixedToken } from "../formats/index.ts";

export const apify = [
  prefixedToken({
    id: "apify-api-token",
    title: "Apify API token",
    family: "apify",
    severity: "high",
    prefix: "apify_api_",
    parts: [{ of: "base62", length: 36 }],
    formatSource: "https://docs.apify.com/platform/integrations/api",
    remedy: "Delete it under Settings, API and Integrations",
  }),
];
