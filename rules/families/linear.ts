import { prefixedToken } from "../formats/index.ts";

export const linear = [
  prefixedToken({
    id: "linear-api-key",
    title: "Linear personal API key",
    family: "linear",
    severity: "high",
    prefix: "lin_api_",
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://linear.app/developers/graphql#personal-api-keys",
    remedy: "Revoke it under Settings, Security & access",
  }),
];
