import { prefixedToken } from "../formats/index.ts";

export const onfido = [
  prefixedToken({
    id: "onfido-live-api-token",
    title: "Onfido live API token",
    family: "onfido",
    severity: "critical",
    prefix: "api_live",
    parts: [{ oneOf: [".", "_us.", "_ca."] }, { of: "url64", length: 20, lengthMax: 80 }],
    formatSource: "https://documentation.onfido.com/api/latest/#api-tokens",
    remedy: "Revoke it under Developers, Tokens in the dashboard",
  }),
];
