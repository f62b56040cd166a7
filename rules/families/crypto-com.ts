import { prefixedToken } from "../formats/index.ts";

export const cryptoCom = [
  prefixedToken({
    id: "crypto-com-api-secret",
    title: "Crypto.com Exchange API secret",
    family: "crypto-com",
    severity: "critical",
    prefix: "cxakp_",
    parts: [{ of: "base62", length: 22 }],
    formatSource: "https://exchange-docs.crypto.com/exchange/v1/rest-ws/index.html",
    remedy: "Delete the key under Settings, API Keys",
  }),
];
