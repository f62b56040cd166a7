import { prefixedToken } from "../formats/index.ts";

export const vantage = [
  prefixedToken({
    id: "vantage-api-token",
    title: "Vantage API token",
    family: "vantage",
    severity: "high",
    prefix: "vntg_tkn_",
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://docs.vantage.sh/api",
    remedy: "Delete it under Settings, API access tokens",
  }),
];
