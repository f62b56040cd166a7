import { namedToken } from "../formats/index.ts";

export const hunter = [
  namedToken({
    id: "hunter-api-key",
    title: "Hunter API key",
    family: "hunter",
    severity: "medium",
    names: ["hunter_io", "hunter"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://hunter.io/api-documentation/v2",
    remedy: "Delete it under API keys in the Hunter account",
  }),
];
