import { namedToken } from "../formats/index.ts";

export const twelveData = [
  namedToken({
    id: "twelve-data-api-key",
    title: "Twelve Data API key",
    family: "twelve-data",
    severity: "medium",
    names: ["twelvedata", "twelve_data"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://twelvedata.com/docs#authentication",
    remedy: "Revoke the key in the dashboard",
  }),
];
