import { namedToken } from "../formats/index.ts";

export const exoscale = [
  namedToken({
    id: "exoscale-api-secret",
    title: "Exoscale API secret",
    family: "exoscale",
    severity: "critical",
    names: ["exoscale"],
    kinds: ["api_secret", "secret_key", "secret"],
    parts: [{ of: "url64", length: 43 }],
    formatSource: "https://community.exoscale.com/product/iam/how-to/create-key/",
    remedy: "exo iam api-key delete, for its key",
  }),
];
