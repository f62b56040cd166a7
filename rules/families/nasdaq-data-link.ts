import { namedToken } from "../formats/index.ts";

export const nasdaqDataLink = [
  namedToken({
    id: "nasdaq-data-link-api-key",
    title: "Nasdaq Data Link (Quandl) API key",
    family: "nasdaq-data-link",
    severity: "medium",
    names: ["nasdaq", "quandl"],
    parts: [{ of: "url64", length: 20 }],
    formatSource: "https://docs.data.nasdaq.com/docs/getting-started",
    remedy: "Reset the key in the account settings",
  }),
];
