import { namedToken } from "../formats/index.ts";

export const shortIo = [
  namedToken({
    id: "short-io-secret-key",
    title: "Short.io secret key",
    family: "short-io",
    severity: "high",
    names: ["short_io", "shortio"],
    parts: ["sk_", { of: "base62", length: 16, lengthMax: 48 }],
    formatSource: "https://developers.short.io/docs/getting-started",
    remedy: "Delete it under Integrations & API",
  }),
];
