import { namedToken } from "../formats/index.ts";

export const tyntec = [
  namedToken({
    id: "tyntec-api-key",
    title: "tyntec API key",
    family: "tyntec",
    severity: "high",
    names: ["tyntec"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://api.tyntec.com/reference/",
    remedy: "Delete it under API Settings in tyntec Business Center",
  }),
];
