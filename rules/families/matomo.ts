import { namedToken } from "../formats/index.ts";

export const matomo = [
  namedToken({
    id: "matomo-auth-token",
    title: "Matomo auth token",
    family: "matomo",
    severity: "high",
    names: ["matomo", "piwik"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developer.matomo.org/api-reference/reporting-api",
    remedy: "Delete it under Personal, Security, Auth tokens",
  }),
];
