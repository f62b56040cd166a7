import { namedToken } from "../formats/index.ts";

export const yelp = [
  namedToken({
    id: "yelp-api-key",
    title: "Yelp API key",
    family: "yelp",
    severity: "medium",
    names: ["yelp", "yelp_fusion"],
    parts: [{ of: "url64", length: 128 }],
    formatSource: "https://docs.developer.yelp.com/docs/fusion-authentication",
    remedy: "Ask Yelp, or create the app anew under Manage App",
  }),
];
