import { namedToken } from "../formats/index.ts";

export const disqus = [
  namedToken({
    id: "disqus-api-key",
    title: "Disqus API key or secret",
    family: "disqus",
    severity: "high",
    names: ["disqus"],
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://disqus.com/api/docs/auth/",
    remedy: "Reset the keys of the application at disqus.com/api/applications",
  }),
];
