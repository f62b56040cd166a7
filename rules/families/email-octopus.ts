import { namedToken, uuid } from "../formats/index.ts";

const shared = {
  family: "email-octopus",
  severity: "high",
  formatSource: "https://emailoctopus.com/api-documentation/v2",
  remedy: "Delete it under Integrations & API, API",
  names: ["email_octopus"],
} as const;

export const emailOctopus = [
  namedToken({ ...shared, id: "emailoctopus-api-key", title: "EmailOctopus API key", parts: ["eo_", { of: "hex", length: 64 }] }),
  namedToken({ ...shared, id: "emailoctopus-legacy-api-key", title: "EmailOctopus API key of the older kind", parts: uuid }),
];
