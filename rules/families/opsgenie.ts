import { namedToken } from "../formats/index.ts";

const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

export const opsgenie = [
  namedToken({
    id: "opsgenie-api-key",
    title: "Opsgenie API key",
    family: "opsgenie",
    severity: "high",
    names: ["opsgenie"],
    parts: [...uuid],
    formatSource: "https://docs.opsgenie.com/docs/api-key-management",
    remedy: "Delete it under Settings, API key management, or delete the integration",
  }),
];
