import { namedToken } from "../formats/index.ts";

export const coinpayments = [
  namedToken({
    id: "coinpayments-private-key",
    title: "CoinPayments private key",
    family: "coinpayments",
    severity: "critical",
    names: ["coinpayments"],
    kinds: ["private_key", "secret", "key"],
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://www.coinpayments.net/apidoc-intro",
    remedy: "Delete the key pair under Account, API Keys",
  }),
];
