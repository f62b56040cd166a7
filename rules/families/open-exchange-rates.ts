import { namedToken } from "../formats/index.ts";

export const openExchangeRates = [
  namedToken({
    id: "open-exchange-rates-app-id",
    title: "Open Exchange Rates app id",
    family: "open-exchange-rates",
    severity: "medium",
    names: ["open_exchange_rates", "oxr"],
    kinds: ["api_key", "key", "token", "app_id"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.openexchangerates.org/reference/authentication",
    remedy: "Deactivate the app id in the account dashboard",
  }),
];
