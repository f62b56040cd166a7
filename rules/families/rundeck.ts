import { namedToken } from "../formats/index.ts";

export const rundeck = [
  namedToken({
    id: "rundeck-api-token",
    title: "Rundeck API token",
    family: "rundeck",
    severity: "critical",
    names: ["rundeck"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://docs.rundeck.com/docs/manual/10-user.html#user-api-tokens",
    remedy: "DELETE /api/11/token/ID, or delete it in the user profile",
  }),
];
