import { namedToken } from "../formats/index.ts";

export const iconfinder = [
  namedToken({
    id: "iconfinder-api-key",
    title: "Iconfinder API key",
    family: "iconfinder",
    severity: "medium",
    names: ["iconfinder"],
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://developer.iconfinder.com/reference/overview-1",
    remedy: "Revoke it on the developer applications page",
  }),
];
