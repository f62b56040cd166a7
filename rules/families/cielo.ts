import { namedToken } from "../formats/index.ts";

export const cielo = [
  namedToken({
    id: "cielo-merchant-key",
    title: "Cielo merchant key or client secret",
    family: "cielo",
    severity: "critical",
    names: ["cielo", "braspag"],
    kinds: ["merchant_key", "client_secret", "secret"],
    parts: [{ of: "base62", length: 32, lengthMax: 48 }],
    formatSource: "https://docs.cielo.com.br/ecommerce-cielo/docs/sop",
    remedy: "Have the merchant key replaced by Cielo support",
  }),
];
