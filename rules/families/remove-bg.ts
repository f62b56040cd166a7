import { namedToken } from "../formats/index.ts";

export const removeBg = [
  namedToken({
    id: "remove-bg-api-key",
    title: "remove.bg API key",
    family: "remove-bg",
    severity: "medium",
    names: ["remove_bg"],
    parts: [{ of: "base62", length: 24 }],
    formatSource: "https://www.remove.bg/api",
    remedy: "Revoke it under API Keys in the account settings",
  }),
];
