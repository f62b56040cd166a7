import { namedToken } from "../formats/index.ts";

export const alconost = [
  namedToken({
    id: "alconost-api-key",
    title: "Alconost Nitro API key",
    family: "alconost",
    severity: "medium",
    names: ["alconost"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://alconost.com/en/nitro/api",
    remedy: "Ask Alconost to replace it",
  }),
];
