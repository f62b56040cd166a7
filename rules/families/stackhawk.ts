import { prefixedToken } from "../formats/index.ts";

export const stackhawk = [
  prefixedToken({
    id: "stackhawk-api-key",
    title: "StackHawk API key",
    family: "stackhawk",
    severity: "high",
    confidence: "medium",
    prefix: "hawk.",
    parts: [{ of: "url64", length: 18, lengthMax: 24 }, ".", { of: "url64", length: 18, lengthMax: 24 }],
    formatSource: "https://docs.stackhawk.com/web-app/api-keys.html",
    remedy: "Delete it under Settings, API keys",
  }),
];
