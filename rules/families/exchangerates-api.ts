import { namedToken } from "../formats/index.ts";

export const exchangeratesApi = [
  namedToken({
    id: "exchangerates-api-access-key",
    title: "ExchangeRates API access key",
    family: "exchangerates-api",
    severity: "medium",
    names: ["exchangeratesapi", "exchangerates_api"],
    kinds: ["access_key"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://exchangeratesapi.io/documentation/",
    remedy: "Reset the access key in the account dashboard",
  }),
];
