import { namedToken } from "../formats/index.ts";

export const streak = [
  namedToken({
    id: "streak-api-key",
    title: "Streak API key",
    family: "streak",
    severity: "high",
    names: ["streak_api", "streak_crm", "streak"],
    kinds: ["api_key", "key"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://streak.readme.io/reference/authentication",
    remedy: "Delete it under Integrations in Streak",
  }),
];
