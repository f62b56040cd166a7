import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.crossmint.com/introduction/platform/api-keys";

export const crossmint = [
  prefixedToken({
    id: "crossmint-server-key",
    title: "Crossmint production server key",
    family: "crossmint",
    severity: "critical",
    prefix: "sk_production_",
    parts: [{ of: "base62", length: 24, lengthMax: 300 }],
    formatSource,
    remedy: "Delete the key under Integrate, API Keys in the console",
  }),
  prefixedToken({
    id: "crossmint-staging-server-key",
    title: "Crossmint staging server key",
    family: "crossmint",
    severity: "low",
    prefix: "sk_staging_",
    parts: [{ of: "base62", length: 24, lengthMax: 300 }],
    formatSource,
    remedy: "Delete the key under Integrate, API Keys in the staging console",
  }),
];
