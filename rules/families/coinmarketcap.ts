import { namedToken, uuid } from "../formats/index.ts";

export const coinmarketcap = [
  namedToken({
    id: "coinmarketcap-api-key",
    title: "CoinMarketCap API key",
    family: "coinmarketcap",
    severity: "medium",
    names: ["coinmarketcap", "coin_market_cap", "cmc", "cmc_pro"],
    parts: uuid,
    formatSource: "https://coinmarketcap.com/api/documentation/v1/#section/Authentication",
    remedy: "Regenerate the key in the developer portal",
  }),
];
