import { namedToken } from "../formats/index.ts";

export const cexIo = [
  namedToken({
    id: "cex-io-api-secret",
    title: "CEX.IO API key or secret",
    family: "cex-io",
    severity: "critical",
    names: ["cex_io", "cexio"],
    parts: [{ of: "base62", length: 24, lengthMax: 27 }],
    formatSource: "https://trade.cex.io/docs/",
    remedy: "Remove the key under Profile, API",
  }),
];
