import { namedToken } from "../formats/index.ts";

export const todoist = [
  namedToken({
    id: "todoist-api-token",
    title: "Todoist API token",
    family: "todoist",
    severity: "high",
    names: ["todoist"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://developer.todoist.com/api/v1/",
    remedy:
      "Issue a new one under Settings, Integrations, Developer; for an OAuth token DELETE https://api.todoist.com/api/v1/access_tokens",
  }),
];
