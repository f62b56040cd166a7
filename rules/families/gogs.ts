import { namedToken } from "../formats/index.ts";

export const gogs = [
  namedToken({
    id: "gogs-access-token",
    title: "Gogs access token",
    family: "gogs",
    severity: "critical",
    names: ["gogs"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://gogs.io/api-reference/authentication",
    remedy: "Delete it under Your settings, Applications",
  }),
];
