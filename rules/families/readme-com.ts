import { prefixedToken } from "../formats/index.ts";

export const readmeCom = [
  prefixedToken({
    id: "readme-api-key",
    title: "ReadMe API key",
    family: "readme-com",
    severity: "high",
    prefix: "rdme_",
    parts: [{ of: "lowerAndDigits", length: 70 }],
    formatSource: "https://docs.readme.com/main/reference/intro/authentication",
    remedy: "Delete it under Configuration, API Keys",
  }),
];
