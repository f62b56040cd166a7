import { namedToken } from "../formats/index.ts";

export const baseten = [
  namedToken({
    id: "baseten-api-key",
    title: "Baseten API key",
    family: "baseten",
    severity: "high",
    names: ["baseten"],
    parts: [{ of: "base62", length: 8 }, ".", { of: "base62", length: 32 }],
    formatSource: "https://docs.baseten.co/reference/management-api/overview",
    remedy: "DELETE /v1/api_keys/{api_key_prefix}, or revoke it in the workspace settings",
  }),
];
