import { namedToken } from "../formats/index.ts";

export const plivo = [
  namedToken({
    id: "plivo-auth-token",
    title: "Plivo auth token",
    family: "plivo",
    severity: "critical",
    names: ["plivo"],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://www.plivo.com/docs/account/api/overview",
    remedy: "Reset the auth token on the Plivo console's overview page",
  }),
];
