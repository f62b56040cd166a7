import { namedToken } from "../formats/index.ts";

export const appfollow = [
  namedToken({
    id: "appfollow-api-secret",
    title: "AppFollow API secret",
    family: "appfollow",
    severity: "high",
    names: ["appfollow"],
    parts: [{ of: "base62", length: 20 }],
    formatSource: "https://docs.appfollow.io/",
    remedy: "Regenerate it under Integrations, API Dashboard",
  }),
];
