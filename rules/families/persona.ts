import { prefixedToken } from "../formats/index.ts";

export const persona = [
  prefixedToken({
    id: "persona-api-key",
    title: "Persona production API key",
    family: "persona",
    severity: "critical",
    prefix: "persona_production_",
    parts: [{ of: "url64", length: 20, lengthMax: 80 }],
    formatSource: "https://docs.withpersona.com/api-keys",
    remedy: "Revoke it under API, API keys in the dashboard",
  }),
];
