import { prefixedToken } from "../formats/index.ts";

export const chromatic = [
  prefixedToken({
    id: "chromatic-project-token",
    title: "Chromatic project token",
    family: "chromatic",
    severity: "medium",
    confidence: "medium",
    prefix: "chpt_",
    parts: [{ of: "base62", length: 12, lengthMax: 20 }],
    formatSource: "https://www.chromatic.com/docs/cli/",
    remedy: "Reset it under Manage, Configure",
  }),
];
