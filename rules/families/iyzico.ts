import { namedToken } from "../formats/index.ts";

export const iyzico = [
  namedToken({
    id: "iyzico-secret-key",
    title: "iyzico secret key",
    family: "iyzico",
    severity: "critical",
    names: ["iyzico", "iyzipay"],
    kinds: ["secret_key", "secret"],
    parts: [{ oneOf: ["sandbox-", ""] }, { of: "base62", length: 32 }],
    formatSource: "https://docs.iyzico.com/en/getting-started/preliminaries/authentication",
    remedy: "Renew the API keys under Settings, Merchant settings",
  }),
];
