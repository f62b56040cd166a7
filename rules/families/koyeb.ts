import { namedToken } from "../formats/index.ts";

export const koyeb = [
  namedToken({
    id: "koyeb-api-token",
    title: "Koyeb API token",
    family: "koyeb",
    severity: "critical",
    names: ["koyeb"],
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://www.koyeb.com/docs/reference/api",
    remedy: "DELETE https://app.koyeb.com/v1/credentials/{id}",
  }),
];
