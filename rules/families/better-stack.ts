import { namedToken } from "../formats/index.ts";

export const betterStack = [
  namedToken({
    id: "better-stack-api-token",
    title: "Better Stack API token",
    family: "better-stack",
    severity: "high",
    names: ["better_stack", "logtail", "better_uptime"],
    parts: [{ of: "base62", length: 24 }],
    formatSource: "https://betterstack.com/docs/uptime/api/getting-started-with-uptime-api/",
    remedy: "Delete it under API tokens of the team",
  }),
];
