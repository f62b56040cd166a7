import { namedToken } from "../formats/index.ts";

export const exchangerateApi = [
  namedToken({
    id: "exchangerate-api-key",
    title: "ExchangeRate-API key",
    family: "exchangerate-api",
    severity: "medium",
    names: ["exchangerate", "exchange_rate"],
    parts: [{ of: "hex", length: 24 }],
    formatSource: "https://www.exchangerate-api.com/docs/authentication",
    remedy: "Delete the key in the dashboard",
  }),
];
