import { prefixedToken } from "../formats/index.ts";

export const outline = [
  prefixedToken({
    id: "outline-api-key",
    title: "Outline API key",
    family: "outline",
    severity: "high",
    prefix: "ol_api_",
    parts: [{ of: "base62", length: 38 }],
    formatSource: "https://www.getoutline.com/developers",
    remedy: "Delete it under Settings, API",
  }),
];
