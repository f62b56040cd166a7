import { prefixedToken } from "../formats/index.ts";

export const appetize = [
  prefixedToken({
    id: "appetize-api-token",
    title: "Appetize API token",
    family: "appetize",
    severity: "high",
    confidence: "medium",
    prefix: "tok_",
    parts: [{ of: "lowerAndDigits", length: 26 }],
    formatSource: "https://docs.appetize.io/rest-api/authentication",
    remedy: "Delete it under Organization, API token",
  }),
];
