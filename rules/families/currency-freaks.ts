import { namedToken } from "../formats/index.ts";

export const currencyFreaks = [
  namedToken({
    id: "currency-freaks-api-key",
    title: "CurrencyFreaks API key",
    family: "currency-freaks",
    severity: "medium",
    names: ["currencyfreaks"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://currencyfreaks.com/documentation.html",
    remedy: "Reset the key in the dashboard",
  }),
];
