import { namedToken, uuid } from "../formats/index.ts";

export const opsgenie = [
  namedToken({
    id: "opsgenie-api-key",
    title: "Opsgenie API key",
    family: "opsgenie",
    severity: "high",
    names: ["opsgenie"],
    parts: uuid,
    formatSource: "https://docs.opsgenie.com/docs/api-key-management",
    remedy: "Delete it under Settings, API key management, or delete the integration",
  }),
];
