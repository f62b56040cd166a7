import { prefixedToken } from "../formats/index.ts";

export const flagsmith = [
  prefixedToken({
    id: "flagsmith-server-key",
    title: "Flagsmith server-side environment key",
    family: "flagsmith",
    severity: "high",
    prefix: "ser.",
    parts: [{ of: "base62", length: 22 }],
    formatSource: "https://docs.flagsmith.com/clients/",
    remedy: "Delete it under the environment's SDK keys",
  }),
];
