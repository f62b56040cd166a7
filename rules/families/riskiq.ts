import { namedToken } from "../formats/index.ts";

export const riskiq = [
  namedToken({
    id: "riskiq-api-secret",
    title: "RiskIQ (PassiveTotal) API secret",
    family: "riskiq",
    severity: "medium",
    names: ["riskiq", "passive_total"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://learn.microsoft.com/en-us/defender/threat-intelligence/",
    remedy: "Regenerate the secret in the account settings",
  }),
];
