import { namedToken } from "../formats/index.ts";

export const fusebill = [
  namedToken({
    id: "fusebill-api-key",
    title: "Stax Bill (Fusebill) API key",
    family: "fusebill",
    severity: "critical",
    names: ["fusebill", "stax_bill"],
    parts: [{ of: "base62", length: 88 }],
    formatSource: "https://developer.fusebill.com/docs/authentication",
    remedy: "Regenerate the key under Settings, Integrations, API",
  }),
];
