import { namedToken } from "../formats/index.ts";

export const bitcoinaverage = [
  namedToken({
    id: "bitcoinaverage-api-key",
    title: "BitcoinAverage key",
    family: "bitcoinaverage",
    severity: "medium",
    names: ["bitcoinaverage"],
    parts: [{ of: "base62", length: 43 }],
    formatSource: "https://apiv2.bitcoinaverage.com/",
    remedy: "Delete the key in the BitcoinAverage account",
  }),
];
