import { namedToken } from "../formats/index.ts";

export const currencybeacon = [
  namedToken({
    id: "currencybeacon-api-key",
    title: "CurrencyBeacon (CurrencyScoop) API key",
    family: "currencybeacon",
    severity: "medium",
    names: ["currencybeacon", "currencyscoop"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://currencybeacon.com/api-documentation",
    remedy: "Reset the key in the dashboard",
  }),
];
