import { namedToken } from "../formats/index.ts";

export const domeneshop = [
  namedToken({
    id: "domeneshop-api-secret",
    title: "Domeneshop API secret",
    family: "domeneshop",
    severity: "critical",
    names: ["domeneshop"],
    kinds: ["api_secret", "secret"],
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://api.domeneshop.no/docs/",
    remedy: "Remove it at https://www.domeneshop.no/admin?view=api",
  }),
];
