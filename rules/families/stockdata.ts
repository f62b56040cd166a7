import { namedToken } from "../formats/index.ts";

export const stockdata = [
  namedToken({
    id: "stockdata-api-token",
    title: "StockData.org API token",
    family: "stockdata",
    severity: "medium",
    names: ["stockdata"],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://www.stockdata.org/documentation",
    remedy: "Reset the token in the dashboard",
  }),
];
