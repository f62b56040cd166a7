import { infixedToken } from "../formats/index.ts";

export const authress = [
  infixedToken({
    id: "authress-access-key",
    title: "Authress service client access key",
    family: "authress",
    severity: "critical",
    before: ["sc_", { of: "lowerAndDigits", length: 5, lengthMax: 30 }, ".", { of: "lowerAndDigits", length: 4, lengthMax: 6 }],
    infix: ".acc_",
    after: [{ of: "url64", length: 10, lengthMax: 32 }, ".", { of: "base64", length: 30, lengthMax: 120 }],
    formatSource: "https://authress.io/knowledge-base/docs/authorization/service-clients",
    remedy: "DELETE /v1/clients/{clientId}/access-keys/{keyId}",
  }),
];
