import { namedToken, prefixedToken } from "../formats/index.ts";

const shared = {
  family: "contentful",
  formatSource: "https://www.contentful.com/developers/docs/references/authentication/",
  remedy: "Revoke it under CMA tokens, or delete the key under API keys of the space",
} as const;

export const contentful = [
  prefixedToken({
    ...shared,
    id: "contentful-personal-access-token",
    title: "Contentful personal access token",
    severity: "high",
    prefix: "CFPAT-",
    parts: [{ of: "url64", length: 43 }],
  }),
  namedToken({
    ...shared,
    id: "contentful-delivery-token",
    title: "Contentful delivery or preview token",
    severity: "medium",
    names: ["contentful"],
    parts: [{ of: "url64", length: 43 }],
  }),
];
