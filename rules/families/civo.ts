import { namedToken } from "../formats/index.ts";

export const civo = [
  namedToken({
    id: "civo-api-key",
    title: "Civo API key",
    family: "civo",
    severity: "critical",
    names: ["civo"],
    parts: [{ of: "base62", length: 50 }],
    formatSource: "https://www.civo.com/docs/account/api-keys",
    remedy: "Regenerate it under Profile, Security",
  }),
];
