import { namedToken } from "../formats/index.ts";

export const gitea = [
  namedToken({
    id: "gitea-access-token",
    title: "Gitea access token",
    family: "gitea",
    severity: "critical",
    names: ["gitea"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://docs.gitea.com/development/api-usage",
    remedy: "DELETE /api/v1/users/USER/tokens/ID, or delete it under Settings, Applications",
  }),
];
