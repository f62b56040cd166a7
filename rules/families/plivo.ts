import { namedToken } from "../formats/index.ts";

export const plivo = [
  namedToken({
    id: "plivo-auth-token",
    title: "Plivo auth token",
    family: "plivo",
    severity: "critical",
    names: ["plivo"],
    parts: [{ of: "url64", length: 40 }],
    formatSource: "https://www.plivo.com/docs/account/api/overview",
    remedy: "Reset the auth token on the Plivo console's overview page",
  }),
  namedToken({
    id: "plivo-auth-id",
    title: "Plivo auth ID, which names the account",
    family: "plivo",
    severity: "low",
    names: ["plivo"],
    kinds: ["auth_id"],
    parts: [{ oneOf: ["MA", "SA"] }, { of: "upperAndDigits", length: 18 }],
    formatSource: "https://www.plivo.com/docs/account/concepts/authentication/",
    remedy: "It stays; replace the auth token that it is used with",
  }),
];
