import { namedToken } from "../formats/index.ts";

export const vonage = [
  namedToken({
    id: "vonage-api-secret",
    title: "Vonage (Nexmo) API secret",
    family: "vonage",
    severity: "high",
    names: ["vonage", "nexmo"],
    kinds: ["api_secret", "secret"],
    parts: [{ of: "base62", length: 16 }],
    formatSource: "https://developer.vonage.com/en/account/secret-management",
    remedy: "DELETE https://api.nexmo.com/accounts/{api_key}/secrets/{secret_id}",
  }),
];
