import { prefixedToken } from "../formats/index.ts";

export const coingecko = [
  prefixedToken({
    id: "coingecko-api-key",
    title: "CoinGecko API key",
    family: "coingecko",
    severity: "medium",
    prefix: "CG-",
    parts: [{ of: "base62", length: 24 }],
    formatSource: "https://docs.coingecko.com/docs/setting-up-your-api-key",
    remedy: "Delete the key in the developer dashboard",
  }),
];
