import { namedToken } from "../formats/index.ts";

export const coinapi = [
  namedToken({
    id: "coinapi-api-key",
    title: "CoinAPI key",
    family: "coinapi",
    severity: "medium",
    names: ["coinapi"],
    parts: [
      { of: "upperAndDigits", length: 8 },
      "-",
      { of: "upperAndDigits", length: 4 },
      "-",
      { of: "upperAndDigits", length: 4 },
      "-",
      { of: "upperAndDigits", length: 4 },
      "-",
      { of: "upperAndDigits", length: 12 },
    ],
    formatSource: "https://docs.coinapi.io/market-data/authentication",
    remedy: "Delete the key under API keys in the customer portal",
  }),
];
