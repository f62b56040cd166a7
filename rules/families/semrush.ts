import { namedToken } from "../formats/index.ts";

export const semrush = [
  namedToken({
    id: "semrush-api-key",
    title: "Semrush API key",
    family: "semrush",
    severity: "high",
    names: ["semrush"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developer.semrush.com/api/basics/get-started/",
    remedy: "Regenerate it under Subscription info, API units",
  }),
];
