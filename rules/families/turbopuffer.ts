import { prefixedToken } from "../formats/index.ts";

export const turbopuffer = [
  prefixedToken({
    id: "turbopuffer-api-key",
    title: "turbopuffer API key",
    family: "turbopuffer",
    severity: "critical",
    prefix: "tpuf_",
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://turbopuffer.com/docs/auth",
    remedy: "Delete it in the dashboard's API keys",
  }),
];
