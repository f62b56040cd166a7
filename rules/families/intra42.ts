import { prefixedToken } from "../formats/index.ts";

export const intra42 = [
  prefixedToken({
    id: "intra42-client-secret",
    title: "42 Intra application secret",
    family: "intra42",
    severity: "high",
    prefix: "s-s4t2",
    parts: [{ oneOf: ["ud-", "af-"] }, { of: "hex", length: 64 }],
    formatSource: "https://api.intra.42.fr/apidoc/guides/getting_started",
    remedy: "Rotate the secret on the application's page at profile.intra.42.fr",
  }),
];
