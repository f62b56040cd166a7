import { namedToken } from "../formats/index.ts";

export const descope = [
  namedToken({
    id: "descope-management-key",
    title: "Descope management or access key",
    family: "descope",
    severity: "critical",
    confidence: "high",
    names: ["descope"],
    kinds: ["management_key", "access_key", "key", "token"],
    parts: ["K", { of: "base62", length: 70 }],
    formatSource: "https://docs.descope.com/management/m2m-access-keys",
    remedy: "Deactivate or delete it under Company, Management Keys, or Access Keys",
  }),
  namedToken({
    id: "descope-client-secret",
    title: "Descope inbound app client secret",
    family: "descope",
    severity: "high",
    names: ["descope"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "base62", length: 43 }],
    formatSource: "https://docs.descope.com/identity-federation/inbound-apps",
    remedy: "Rotate the secret of the inbound app in the Descope Console",
  }),
];
