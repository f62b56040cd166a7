import { namedToken } from "../formats/index.ts";

export const mattermost = [
  namedToken({
    id: "mattermost-access-token",
    title: "Mattermost access token",
    family: "mattermost",
    severity: "high",
    names: ["mattermost"],
    parts: [{ of: "lowerAndDigits", length: 26 }],
    formatSource: "https://developers.mattermost.com/integrate/reference/personal-access-token/",
    remedy: "POST /api/v4/users/tokens/revoke, or revoke it under Profile, Security, Personal Access Tokens",
  }),
];
