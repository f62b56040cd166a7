import { namedToken } from "../formats/index.ts";

const shared = {
  family: "ghost",
  formatSource: "https://docs.ghost.org/admin-api",
  remedy: "Regenerate it under Settings, Integrations",
} as const;

export const ghost = [
  namedToken({
    ...shared,
    id: "ghost-admin-api-key",
    title: "Ghost Admin API key",
    severity: "critical",
    names: ["ghost"],
    parts: [{ of: "hex", length: 24 }, ":", { of: "hex", length: 64 }],
  }),
  namedToken({
    ...shared,
    id: "ghost-content-api-key",
    title: "Ghost Content API key",
    severity: "low",
    names: ["ghost"],
    parts: [{ of: "hex", length: 26 }],
  }),
];
