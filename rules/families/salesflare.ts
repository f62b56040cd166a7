import { namedToken } from "../formats/index.ts";

export const salesflare = [
  namedToken({
    id: "salesflare-api-key",
    title: "Salesflare API key",
    family: "salesflare",
    severity: "high",
    names: ["salesflare"],
    parts: [{ of: "url64", length: 45 }],
    formatSource: "https://api.salesflare.com/docs",
    remedy: "Delete it under Settings, API keys",
  }),
];
