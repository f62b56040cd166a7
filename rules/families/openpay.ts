import { namedToken } from "../formats/index.ts";

export const openpay = [
  namedToken({
    id: "openpay-private-key",
    title: "Openpay private key",
    family: "openpay",
    severity: "critical",
    names: ["openpay"],
    parts: ["sk_", { of: "hex", length: 32 }],
    formatSource: "https://documents.openpay.mx/docs/autenticacion.html",
    remedy: "Regenerate the private key under Configuration, API credentials",
  }),
];
