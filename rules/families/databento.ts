import { namedToken } from "../formats/index.ts";

export const databento = [
  namedToken({
    id: "databento-api-key",
    title: "Databento API key",
    family: "databento",
    severity: "high",
    names: ["databento"],
    parts: ["db-", { of: "base62", length: 29 }],
    formatSource: "https://databento.com/docs/api-reference-historical/basics/authentication",
    remedy: "Deactivate the key under API keys in the portal",
  }),
];
