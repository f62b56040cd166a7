import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.asaas.com/docs/authentication-2";

export const asaas = [
  prefixedToken({
    id: "asaas-api-key",
    title: "Asaas production API key",
    family: "asaas",
    severity: "critical",
    prefix: "$aact_prod_",
    parts: [{ of: "base64", length: 20, lengthMax: 220 }],
    formatSource,
    remedy: "Delete the key under Integrations, API keys",
  }),
  prefixedToken({
    id: "asaas-sandbox-api-key",
    title: "Asaas sandbox API key",
    family: "asaas",
    severity: "low",
    prefix: "$aact_hmlg_",
    parts: [{ of: "base64", length: 20, lengthMax: 220 }],
    formatSource,
    remedy: "Delete the key under Integrations, API keys of the sandbox",
  }),
  prefixedToken({
    id: "asaas-legacy-api-key",
    title: "Asaas API key without an environment",
    family: "asaas",
    severity: "critical",
    confidence: "medium",
    prefix: "$aact_",
    parts: [{ of: "base64", length: 80, lengthMax: 220 }],
    formatSource,
    remedy: "Delete the key under Integrations, API keys",
  }),
];
