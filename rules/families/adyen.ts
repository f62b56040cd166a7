import { namedToken } from "../formats/index.ts";

export const adyen = [
  namedToken({
    id: "adyen-hmac-key",
    title: "Adyen webhook HMAC key",
    family: "adyen",
    severity: "medium",
    names: ["adyen"],
    kinds: ["hmac_key", "hmac", "hmackey", "hmac_secret"],
    parts: [{ of: "upperAndDigits", length: 64 }],
    formatSource: "https://docs.adyen.com/development-resources/webhooks/secure-webhooks/verify-hmac-signatures",
    remedy: "Generate a new HMAC key for the webhook in the Customer Area",
  }),
];
