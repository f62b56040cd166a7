import { prefixedToken } from "../formats/index.ts";

export const infracost = [
  prefixedToken({
    id: "infracost-api-key",
    title: "Infracost API key",
    family: "infracost",
    severity: "medium",
    prefix: "ico-",
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://www.infracost.io/docs/infracost_cloud/key_concepts/",
    remedy: "Regenerate it under the organization's settings, CLI tokens",
  }),
];
