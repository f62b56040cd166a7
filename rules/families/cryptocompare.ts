import { namedToken } from "../formats/index.ts";

export const cryptocompare = [
  namedToken({
    id: "cryptocompare-api-key",
    title: "CryptoCompare or CoinDesk Data API key",
    family: "cryptocompare",
    severity: "medium",
    names: ["cryptocompare", "crypto_compare", "coindesk"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://developers.coindesk.com/documentation/data-api/introduction",
    remedy: "Delete the key on the API Keys page",
  }),
];
