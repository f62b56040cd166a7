import { prefixedToken } from "../formats/index.ts";

export const modrinth = [
  prefixedToken({
    id: "modrinth-personal-access-token",
    title: "Modrinth personal access token",
    family: "modrinth",
    severity: "high",
    prefix: "mrp_",
    parts: [{ of: "base62", length: 60 }],
    formatSource: "https://docs.modrinth.com/api/",
    remedy: "Revoke it at modrinth.com/settings/pats",
  }),
];
