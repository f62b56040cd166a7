import { namedToken } from "../formats/index.ts";

export const workstack = [
  namedToken({
    id: "workstack-api-key",
    title: "Workstack API key",
    family: "workstack",
    severity: "high",
    names: ["workstack"],
    parts: [{ of: "base62", length: 60 }],
    formatSource: "https://workstack.io/developers",
    remedy: "Delete it under Settings, API",
  }),
];
