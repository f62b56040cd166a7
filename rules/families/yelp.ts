import { namedToken } from "../formats/index.ts";

export const yelp = [
  namedToken({
    id: "yelp-api-key",
    title: "Yelp API key",
    family: "yelp",
    severity: "medium",
    names: ["yelp"],
    parts: [{ of: "url64", length: 128 }],
    formatSource: "https://docs.developer.yelp.com/docs/places-authentication",
    remedy: "Reset the key under Manage App",
  }),
];
