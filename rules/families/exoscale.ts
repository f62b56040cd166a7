import { namedToken, prefixedToken } from "../formats/index.ts";

export const exoscale = [
  namedToken({
    id: "exoscale-api-secret",
    title: "Exoscale API secret",
    family: "exoscale",
    severity: "critical",
    names: ["exoscale"],
    kinds: ["api_secret", "secret_key", "secret"],
    parts: [{ of: "url64", length: 40, lengthMax: 60 }],
    formatSource: "https://community.exoscale.com/product/iam/how-to/create-key/",
    remedy: "exo iam api-key delete, for its key",
  }),
  prefixedToken({
    id: "exoscale-api-key-id",
    title: "Exoscale API key",
    family: "exoscale",
    severity: "medium",
    confidence: "medium",
    prefix: "EXO",
    parts: [{ of: "base62", length: 24, lengthMax: 30 }],
    formatSource: "https://community.exoscale.com/platform/iam/how-to/manage-keys/",
    remedy: "exo iam api-key revoke",
  }),
];
