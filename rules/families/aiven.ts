import { namedToken, prefixedToken } from "../formats/index.ts";

export const aiven = [
  prefixedToken({
    id: "aiven-service-password",
    title: "Aiven service password",
    family: "aiven",
    severity: "critical",
    prefix: "AVNS_",
    parts: [{ of: "url64", length: 19 }],
    formatSource: "https://aiven.io/docs/platform/howto/list-user-profile",
    remedy: "avn service user-password-reset",
  }),
  namedToken({
    id: "aiven-auth-token",
    title: "Aiven authentication token",
    family: "aiven",
    severity: "critical",
    names: ["aiven"],
    parts: [{ of: "base64", length: 370, lengthMax: 372 }],
    formatSource: "https://aiven.io/docs/platform/howto/create_authentication_token",
    remedy: "avn user access-token revoke PREFIX",
  }),
];
