import { prefixedToken } from "../formats/index.ts";

export const tavily = [
  prefixedToken({
    id: "tavily-api-key",
    title: "Tavily API key",
    family: "tavily",
    severity: "medium",
    prefix: "tvly-",
    parts: [{ of: "url64", length: 32, lengthMax: 70 }],
    formatSource: "https://docs.tavily.com/documentation/api-reference/introduction",
    remedy: "Delete it under API Keys in the Tavily dashboard",
  }),
];
