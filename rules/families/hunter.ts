import { namedToken } from "../formats/index.ts";

export const hunter = [
  namedToken({
    id: "hunter-api-key",
    title: "Hunter API key",
    family: "hunter",
    severity: "medium",
    names: ["hunter_io", "hunterio", "hunter_api", "hunter_key"],
    kinds: ["key", "token"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://hunter.io/api-documentation/v2#authentication",
    remedy: "Delete it under API in the account",
  }),
];
