import { namedToken } from "../formats/index.ts";

export const devto = [
  namedToken({
    id: "devto-api-key",
    title: "DEV (Forem) API key",
    family: "devto",
    severity: "medium",
    names: ["devto", "dev_to", "forem"],
    kinds: ["api_key", "token", "key"],
    parts: [{ of: "base62", length: 24 }],
    formatSource: "https://developers.forem.com/api#section/Authentication",
    remedy: "Revoke it under Settings, Extensions, DEV Community API Keys",
  }),
];
