import { namedToken } from "../formats/index.ts";

export const buildbuddy = [
  namedToken({
    id: "buildbuddy-api-key",
    title: "BuildBuddy API key",
    family: "buildbuddy",
    severity: "high",
    names: ["buildbuddy"],
    parts: [{ of: "base62", length: 20 }],
    formatSource: "https://www.buildbuddy.io/docs/guide-auth",
    remedy: "Delete it under Settings, Org API keys",
  }),
];
