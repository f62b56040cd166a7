import { namedToken } from "../formats/index.ts";

export const adjust = [
  namedToken({
    id: "adjust-api-token",
    title: "Adjust API token",
    family: "adjust",
    severity: "high",
    names: ["adjust_api", "adjust_user", "adjust_com"],
    kinds: ["token", "api_token", "user_token", "key"],
    parts: [{ of: "url64", length: 20 }],
    formatSource: "https://dev.adjust.com/en/api/rs-api/authentication/",
    remedy: "Reset it under Account settings, My profile",
  }),
];
