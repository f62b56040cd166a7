import { namedToken } from "../formats/index.ts";

export const eodhd = [
  namedToken({
    id: "eodhd-api-token",
    title: "EODHD API token",
    family: "eodhd",
    severity: "medium",
    names: ["eodhd", "eod_historical", "eodhistoricaldata", "eod"],
    parts: [{ of: "hex", length: 13, lengthMax: 14 }, ".", { of: "digits", length: 8 }],
    formatSource: "https://eodhd.com/financial-apis/quick-start-with-our-financial-data-apis",
    remedy: "Regenerate the token in the dashboard",
  }),
];
