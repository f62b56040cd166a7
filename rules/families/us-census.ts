import { namedToken } from "../formats/index.ts";

export const usCensus = [
  namedToken({
    id: "us-census-api-key",
    title: "US Census Bureau API key",
    family: "us-census",
    severity: "low",
    names: ["census_api", "us_census", "census_bureau"],
    kinds: ["key"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://www.census.gov/data/developers/guidance/api-user-guide.html",
    remedy: "Request a new key; ask the Bureau to disable the old one",
  }),
];
