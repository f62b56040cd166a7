import { namedToken } from "../formats/index.ts";

export const serpapi = [
  namedToken({
    id: "serpapi-api-key",
    title: "SerpApi private API key",
    family: "serpapi",
    severity: "medium",
    names: ["serp_api"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://serpapi.com/search-api",
    remedy: "Regenerate it under Api Key in the SerpApi dashboard",
  }),
];
