import { namedToken } from "../formats/index.ts";

export const tLy = [
  namedToken({
    id: "t-ly-api-token",
    title: "T.LY API token",
    family: "t-ly",
    severity: "high",
    names: ["t_ly", "tly_api", "tly_token"],
    kinds: ["api_key", "key", "token"],
    parts: [{ of: "base62", length: 60 }],
    formatSource: "https://t.ly/docs/",
    remedy: "Delete it under Settings, API",
  }),
];
