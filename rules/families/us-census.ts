import { namedToken } from "../formats/index.ts";

export const usCensus = [
  namedToken({
    id: "us-census-api-key",
    title: "US Census API key",
    family: "us-census",
    severity: "medium",
    names: ["census"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://www.census.gov/data/developers/guidance/api-user-guide.html",
    remedy: "Request a new key and stop using this one",
  }),
];
