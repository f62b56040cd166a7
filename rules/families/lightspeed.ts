import { prefixedToken } from "../formats/index.ts";

export const lightspeed = [
  prefixedToken({
    id: "lightspeed-personal-token",
    title: "Lightspeed Retail (X-Series) personal token",
    family: "lightspeed",
    severity: "high",
    prefix: "lsxs_pt_",
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://x-series-api.lightspeedhq.com/docs/authorization",
    remedy: "Delete it under Setup, Personal Tokens",
  }),
];
