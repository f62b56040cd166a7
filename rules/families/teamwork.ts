import { prefixedToken } from "../formats/index.ts";

export const teamwork = [
  prefixedToken({
    id: "teamwork-api-token",
    title: "Teamwork.com API token",
    family: "teamwork",
    severity: "high",
    prefix: "tkn.v1_",
    parts: [{ of: "base62", length: 71 }, "="],
    formatSource: "https://apidocs.teamwork.com/guides/teamwork/authentication",
    remedy: "Revoke it under the profile's API & Mobile page",
  }),
];
