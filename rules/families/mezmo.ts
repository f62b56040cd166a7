import { namedToken } from "../formats/index.ts";

const shared = {
  family: "mezmo",
  formatSource: "https://docs.mezmo.com/docs/ingestion-key",
  remedy: "Delete it under Settings, Organization, API Keys",
} as const;

export const mezmo = [
  namedToken({
    ...shared,
    id: "mezmo-ingestion-key",
    title: "Mezmo (LogDNA) ingestion key",
    severity: "medium",
    names: ["logdna", "mezmo"],
    parts: [{ of: "hex", length: 32 }],
  }),
  namedToken({
    ...shared,
    id: "mezmo-service-key",
    title: "Mezmo (LogDNA) service key",
    severity: "high",
    names: ["logdna", "mezmo"],
    parts: ["sts_", { of: "hex", length: 32 }],
  }),
];
