import { namedToken } from "../formats/index.ts";

export const appCenter = [
  namedToken({
    id: "app-center-api-token",
    title: "Visual Studio App Center API token",
    family: "app-center",
    severity: "high",
    names: ["appcenter", "app_center", "code_push", "codepush"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://learn.microsoft.com/en-us/appcenter/api-docs/",
    remedy: "Delete it under Account settings, User API tokens",
  }),
];
