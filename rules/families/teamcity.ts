import { prefixedToken } from "../formats/index.ts";

export const teamcity = [
  prefixedToken({
    id: "teamcity-access-token",
    title: "TeamCity access token",
    family: "teamcity",
    severity: "critical",
    prefix: "eyJ0eXAiOiAiVENWMiJ9.",
    parts: [{ of: "base64", length: 36 }, ".", { of: "base64", length: 48 }],
    formatSource: "https://www.jetbrains.com/help/teamcity/managing-your-user-account.html#Managing+Access+Tokens",
    remedy: "DELETE /app/rest/users/USER/tokens/NAME, or delete it under Access tokens of its user",
  }),
];
