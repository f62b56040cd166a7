import { namedToken } from "../formats/index.ts";

export const storecove = [
  namedToken({
    id: "storecove-api-key",
    title: "Storecove API key",
    family: "storecove",
    severity: "high",
    names: ["storecove"],
    parts: [{ of: "url64", length: 43 }],
    formatSource: "https://www.storecove.com/docs/",
    remedy: "Delete it under API keys in the Storecove account",
  }),
];
