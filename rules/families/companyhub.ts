import { namedToken } from "../formats/index.ts";

export const companyhub = [
  namedToken({
    id: "companyhub-api-key",
    title: "CompanyHub API key",
    family: "companyhub",
    severity: "high",
    names: ["companyhub", "company_hub"],
    parts: [{ of: "base62", length: 20 }],
    formatSource: "https://companyhub.com/docs/api-documentation",
    remedy: "Regenerate it under Settings, Integrations",
  }),
];
