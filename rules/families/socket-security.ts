import { prefixedToken } from "../formats/index.ts";

export const socketSecurity = [
  prefixedToken({
    id: "socket-security-api-token",
    title: "Socket API token",
    family: "socket-security",
    severity: "high",
    prefix: "sktsec_",
    parts: [{ of: "url64", length: 40, lengthMax: 90 }],
    formatSource: "https://docs.socket.dev/docs/api-keys",
    remedy: "Revoke it under Settings, API tokens",
  }),
];
