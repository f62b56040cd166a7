import { namedToken } from "../formats/index.ts";

export const worksnaps = [
  namedToken({
    id: "worksnaps-api-token",
    title: "Worksnaps API token",
    family: "worksnaps",
    severity: "high",
    names: ["worksnaps"],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://help.worksnaps.com/article/96-api-guide",
    remedy: "Reset it under Profile, Web Service API",
  }),
];
