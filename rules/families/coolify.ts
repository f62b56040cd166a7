import { namedToken } from "../formats/index.ts";

export const coolify = [
  namedToken({
    id: "coolify-api-token",
    title: "Coolify API token",
    family: "coolify",
    severity: "critical",
    names: ["coolify"],
    parts: [{ of: "digits", length: 1, lengthMax: 6 }, "|", { of: "base62", length: 40, lengthMax: 48 }],
    formatSource: "https://coolify.io/docs/api-reference/authorization",
    remedy: "Revoke it under Keys and tokens, API tokens",
  }),
];
