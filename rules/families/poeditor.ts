import { namedToken } from "../formats/index.ts";

export const poeditor = [
  namedToken({
    id: "poeditor-api-token",
    title: "POEditor API token",
    family: "poeditor",
    severity: "high",
    names: ["poeditor"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://poeditor.com/docs/api",
    remedy: "Delete it under Account settings, API access",
  }),
];
