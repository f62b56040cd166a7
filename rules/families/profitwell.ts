import { namedToken } from "../formats/index.ts";

export const profitwell = [
  namedToken({
    id: "profitwell-api-token",
    title: "ProfitWell private API token",
    family: "profitwell",
    severity: "high",
    names: ["profitwell"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://profitwellapiv2.docs.apiary.io/",
    remedy: "Regenerate the private key under Account Settings, Integrations, API Keys",
  }),
];
