import { namedToken } from "../formats/index.ts";

export const cursor = [
  namedToken({
    id: "cursor-api-key",
    title: "Cursor API key",
    family: "cursor",
    severity: "high",
    names: ["cursor"],
    parts: ["key_", { of: "hex", length: 64 }],
    formatSource: "https://cursor.com/docs/api",
    remedy: "Revoke it under Integrations, API Keys in the Cursor dashboard",
  }),
];
