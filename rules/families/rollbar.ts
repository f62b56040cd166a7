import { namedToken } from "../formats/index.ts";

export const rollbar = [
  namedToken({
    id: "rollbar-access-token",
    title: "Rollbar access token",
    family: "rollbar",
    severity: "medium",
    names: ["rollbar"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.rollbar.com/docs/access-tokens",
    remedy: "Disable or delete it under Access Tokens of the project or account",
  }),
];
