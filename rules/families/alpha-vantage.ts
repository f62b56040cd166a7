import { namedToken } from "../formats/index.ts";

export const alphaVantage = [
  namedToken({
    id: "alpha-vantage-api-key",
    title: "Alpha Vantage API key",
    family: "alpha-vantage",
    severity: "medium",
    names: ["alpha_vantage", "alphavantage"],
    parts: [{ of: "upperAndDigits", length: 16 }],
    formatSource: "https://www.alphavantage.co/documentation/",
    remedy: "Ask Alpha Vantage support for a new key",
  }),
];
