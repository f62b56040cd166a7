import { prefixedToken } from "../formats/index.ts";

export const tinybird = [
  prefixedToken({
    id: "tinybird-token",
    title: "Tinybird auth token",
    family: "tinybird",
    severity: "critical",
    prefix: "p.eyJ1Ijog",
    parts: [{ of: "url64", length: 40, lengthMax: 250 }, ".", { of: "url64", length: 43 }],
    formatSource: "https://www.tinybird.co/docs/forward/administration/tokens",
    remedy: "DELETE /v0/tokens/{id}, or refresh it: POST /v0/tokens/{id}/refresh",
  }),
];
