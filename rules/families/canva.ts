import { prefixedToken } from "../formats/index.ts";

export const canva = [
  prefixedToken({
    id: "canva-client-secret",
    title: "Canva integration client secret",
    family: "canva",
    severity: "high",
    prefix: "cnvca",
    parts: [{ of: "url64", length: 51 }],
    formatSource: "https://www.canva.dev/docs/connect/authentication/",
    remedy: "Generate a new secret on the integration's page in the Developer Portal: that ends the old one",
  }),
];
