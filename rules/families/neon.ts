import { namedToken, prefixedToken } from "../formats/index.ts";

export const neon = [
  prefixedToken({
    id: "neon-api-key",
    title: "Neon API key",
    family: "neon",
    severity: "critical",
    prefix: "napi_",
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://neon.com/docs/manage/api-keys",
    remedy: "DELETE https://console.neon.tech/api/v2/api_keys/{key_id}",
  }),
  prefixedToken({
    id: "neon-role-password",
    title: "Neon database password",
    family: "neon",
    severity: "critical",
    confidence: "medium",
    prefix: "npg_",
    parts: [{ of: "base62", length: 12, lengthMax: 16 }],
    formatSource: "https://neon.com/docs/manage/roles",
    remedy: "POST …/projects/{id}/branches/{id}/roles/{name}/reset_password",
  }),
  namedToken({
    id: "neon-legacy-api-key",
    title: "Neon API key (without prefix)",
    family: "neon",
    severity: "critical",
    names: ["neon"],
    kinds: ["api_key", "api_token", "token"],
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://neon.com/docs/manage/api-keys",
    remedy: "DELETE https://console.neon.tech/api/v2/api_keys/{key_id}",
  }),
];
