import { namedToken } from "../formats/index.ts";

export const portkey = [
  namedToken({
    id: "portkey-api-key",
    title: "Portkey API key",
    family: "portkey",
    severity: "high",
    names: ["portkey"],
    parts: [{ of: "base64", length: 28 }],
    formatSource: "https://portkey.ai/docs/product/enterprise-offering/org-management/api-keys-authn-and-authz",
    remedy: "Delete it under API Keys in Portkey, or DELETE /v1/api-keys/{id}",
  }),
];
