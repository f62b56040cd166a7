import { namedToken } from "../formats/index.ts";

export const searchapi = [
  namedToken({
    id: "searchapi-api-key",
    title: "SearchApi API key",
    family: "searchapi",
    severity: "medium",
    names: ["searchapi"],
    parts: [{ of: "base62", length: 24 }],
    formatSource: "https://www.searchapi.io/docs/google",
    remedy: "Reset it under API Key in the SearchApi dashboard",
  }),
];
