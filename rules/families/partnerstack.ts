import { namedToken } from "../formats/index.ts";

export const partnerstack = [
  namedToken({
    id: "partnerstack-api-key",
    title: "PartnerStack API key",
    family: "partnerstack",
    severity: "high",
    names: ["partnerstack", "partner_stack"],
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://docs.partnerstack.com/reference/auth",
    remedy: "Delete it under Settings, Integrations, API keys",
  }),
];
