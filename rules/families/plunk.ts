import { namedToken } from "../formats/index.ts";

export const plunk = [
  namedToken({
    id: "plunk-secret-key",
    title: "Plunk secret key",
    family: "plunk",
    severity: "high",
    names: ["plunk", "useplunk"],
    parts: ["sk_", { of: "hex", length: 48 }],
    formatSource: "https://docs.useplunk.com/api-reference/authentication",
    remedy: "Regenerate the keys under Project settings, API keys",
  }),
];
