import { namedToken } from "../formats/index.ts";

export const fastly = [
  namedToken({
    id: "fastly-api-token",
    title: "Fastly API token",
    family: "fastly",
    severity: "critical",
    names: ["fastly"],
    kinds: ["api_token", "api_key", "token", "key"],
    parts: [{ of: "url64", length: 32 }],
    formatSource: "https://www.fastly.com/documentation/reference/api/auth-tokens/user/",
    remedy: "DELETE https://api.fastly.com/tokens/self with it",
  }),
];
