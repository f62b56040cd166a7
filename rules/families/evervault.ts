import { prefixedToken } from "../formats/index.ts";

export const evervault = [
  prefixedToken({
    id: "evervault-api-key",
    title: "Evervault API key",
    family: "evervault",
    severity: "critical",
    prefix: "ev:key:1:",
    parts: [{ of: "base62", length: 40, lengthMax: 80 }, ":", { of: "base64", length: 6 }, ":", { of: "base64", length: 6 }],
    formatSource: "https://docs.evervault.com/api-reference",
    remedy: "Delete the key under App settings, API keys",
  }),
];
