import { namedToken } from "../formats/index.ts";

const formatSource = "https://docs.dagster.io/deployment/dagster-plus/management/tokens";
const remedy = "Revoke it under Organization settings, Tokens";

export const dagster = [
  namedToken({
    id: "dagster-agent-token",
    title: "Dagster+ agent token",
    family: "dagster",
    severity: "high",
    names: ["dagster"],
    parts: ["agent:", { of: "url64", length: 3, lengthMax: 64 }, ":", { of: "hex", length: 32 }],
    formatSource,
    remedy,
  }),
  namedToken({
    id: "dagster-user-token",
    title: "Dagster+ user token",
    family: "dagster",
    severity: "high",
    names: ["dagster"],
    parts: ["user:", { of: "hex", length: 32 }],
    formatSource,
    remedy,
  }),
];
