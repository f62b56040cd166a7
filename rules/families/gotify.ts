import { namedToken } from "../formats/index.ts";

const shared = {
  family: "gotify",
  severity: "medium",
  formatSource: "https://gotify.net/docs/pushmsg",
  remedy: "DELETE /application/{id} or /client/{id}, or delete it in the web interface",
  names: ["gotify"],
} as const;

export const gotify = [
  namedToken({
    ...shared,
    id: "gotify-application-token",
    title: "Gotify application token",
    kinds: ["app_token", "application_token", "token", "key"],
    parts: ["A", { of: "url64", length: 14 }],
  }),
  namedToken({
    ...shared,
    id: "gotify-client-token",
    title: "Gotify client token",
    kinds: ["client_token", "token"],
    parts: ["C", { of: "url64", length: 14 }],
  }),
];
