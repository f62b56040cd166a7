import { prefixedToken } from "../formats/index.ts";

export const readme = [
  prefixedToken({
    id: "readme-api-key",
    title: "ReadMe API key",
    family: "readme",
    severity: "high",
    prefix: "rdme_",
    parts: [{ of: "lowerAndDigits", length: 70 }],
    formatSource: "https://docs.readme.com/main/reference/intro/authentication",
    remedy: "Delete it under Configuration, API keys",
  }),
];
