import { namedToken } from "../formats/index.ts";

export const coder = [
  namedToken({
    id: "coder-session-token",
    title: "Coder session or API token",
    family: "coder",
    severity: "critical",
    names: ["coder"],
    kinds: ["token", "session", "api_key", "session_token"],
    parts: [{ of: "base62", length: 10 }, "-", { of: "base62", length: 22 }],
    formatSource: "https://coder.com/docs/admin/users/sessions-tokens",
    remedy: "coder tokens remove ID, or DELETE /api/v2/users/USER/keys/ID",
  }),
];
