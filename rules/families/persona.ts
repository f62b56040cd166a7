import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.withpersona.com/api-keys";

export const persona = [
  prefixedToken({
    id: "persona-production-api-key",
    title: "Persona production API key",
    family: "persona",
    severity: "critical",
    prefix: "persona_production_",
    parts: [{ of: "url64", length: 20, lengthMax: 80 }],
    formatSource,
    remedy: "Expire or revoke the key under API, API Keys",
  }),
  prefixedToken({
    id: "persona-sandbox-api-key",
    title: "Persona sandbox API key",
    family: "persona",
    severity: "low",
    prefix: "persona_sandbox_",
    parts: [{ of: "url64", length: 20, lengthMax: 80 }],
    formatSource,
    remedy: "Expire or revoke the key under API, API Keys",
  }),
];
