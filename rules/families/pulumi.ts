import { prefixedToken } from "../formats/index.ts";

export const pulumi = [
  prefixedToken({
    id: "pulumi-access-token",
    title: "Pulumi access token",
    family: "pulumi",
    severity: "high",
    prefix: "pul-",
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://www.pulumi.com/docs/administration/access-identity/access-tokens/",
    remedy: "Delete it under Personal access tokens in Pulumi Cloud",
  }),
];
