import { namedToken } from "../formats/index.ts";

export const luno = [
  namedToken({
    id: "luno-api-secret",
    title: "Luno API key secret",
    family: "luno",
    severity: "critical",
    names: ["luno"],
    parts: [{ of: "url64", length: 43 }],
    formatSource: "https://www.luno.com/en/developers/api",
    remedy: "Revoke the key under Settings, API keys",
  }),
];
