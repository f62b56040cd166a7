import { namedToken } from "../formats/index.ts";

export const clustdoc = [
  namedToken({
    id: "clustdoc-api-token",
    title: "Clustdoc API token",
    family: "clustdoc",
    severity: "high",
    names: ["clustdoc"],
    parts: [{ of: "base62", length: 60 }],
    formatSource: "https://help.clustdoc.com/en/collections/1741653-developers",
    remedy: "Regenerate it in the team's settings",
  }),
];
