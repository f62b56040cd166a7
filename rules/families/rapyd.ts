import { prefixedToken } from "../formats/index.ts";

export const rapyd = [
  prefixedToken({
    id: "rapyd-secret-key",
    title: "Rapyd secret key",
    family: "rapyd",
    severity: "critical",
    confidence: "medium",
    prefix: "rsk_",
    parts: [{ of: "hex", length: 48, lengthMax: 128 }],
    formatSource: "https://docs.rapyd.net/en/api-authentication.html",
    remedy: "Regenerate the keys under Developers, Credentials in the Client Portal",
  }),
];
