import { namedToken } from "../formats/index.ts";

const shared = {
  family: "ghost",
  formatSource: "https://ghost.org/docs/admin-api/#token-authentication",
  remedy: "Regenerate it under Settings, Integrations",
} as const;

export const ghost = [
  namedToken({
    ...shared,
    id: "ghost-admin-api-key",
    title: "Ghost Admin API key",
    severity: "high",
    names: ["ghost_admin", "ghost_api", "ghost"],
    kinds: ["admin_api_key", "api_key", "admin_key", "key", "token"],
    parts: [{ of: "hex", length: 24 }, ":", { of: "hex", length: 64 }],
  }),
  namedToken({
    ...shared,
    id: "ghost-content-api-key",
    title: "Ghost Content API key",
    severity: "low",
    names: ["ghost_content", "ghost"],
    kinds: ["content_api_key", "content_key"],
    parts: [{ of: "hex", length: 26 }],
  }),
];
