import { namedToken } from "../formats/index.ts";

export const plausible = [
  namedToken({
    id: "plausible-api-key",
    title: "Plausible API key",
    family: "plausible",
    severity: "medium",
    names: ["plausible"],
    parts: [{ of: "url64", length: 64 }],
    formatSource: "https://plausible.io/docs/stats-api",
    remedy: "Revoke it under Account settings, API Keys",
  }),
];
