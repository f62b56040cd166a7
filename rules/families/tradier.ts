import { namedToken } from "../formats/index.ts";

export const tradier = [
  namedToken({
    id: "tradier-access-token",
    title: "Tradier access token",
    family: "tradier",
    severity: "critical",
    names: ["tradier"],
    parts: [{ of: "base62", length: 28 }],
    formatSource: "https://docs.tradier.com/docs/authentication",
    remedy: "Revoke it under Settings, API access",
  }),
];
