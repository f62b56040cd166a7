import { namedToken } from "../formats/index.ts";

export const newsdataIo = [
  namedToken({
    id: "newsdata-io-api-key",
    title: "NewsData.io API key",
    family: "newsdata-io",
    severity: "medium",
    names: ["newsdata", "newsdata_io"],
    parts: ["pub_", { of: "lowerAndDigits", length: 32, lengthMax: 40 }],
    formatSource: "https://newsdata.io/documentation",
    remedy: "Regenerate the key in the dashboard",
  }),
];
