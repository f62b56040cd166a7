import { namedToken } from "../formats/index.ts";

export const tinyurl = [
  namedToken({
    id: "tinyurl-api-token",
    title: "TinyURL API token",
    family: "tinyurl",
    severity: "high",
    names: ["tinyurl", "tiny_url"],
    parts: [{ of: "base62", length: 60 }],
    formatSource: "https://tinyurl.com/app/dev",
    remedy: "Delete it under Settings, API",
  }),
];
