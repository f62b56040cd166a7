import { namedToken } from "../formats/index.ts";

export const opengraphr = [
  namedToken({
    id: "opengraphr-api-token",
    title: "OpenGraphr API token",
    family: "opengraphr",
    severity: "low",
    names: ["opengraphr"],
    parts: [{ of: "base62", length: 80 }],
    formatSource: "https://opengraphr.com/docs/1.0/overview",
    remedy: "Delete it under API tokens in the account",
  }),
];
