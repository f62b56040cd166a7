import { prefixedToken } from "../formats/index.ts";

export const unkey = [
  prefixedToken({
    id: "unkey-root-key",
    title: "Unkey root key",
    family: "unkey",
    severity: "critical",
    prefix: "unkey_",
    parts: [{ of: "base62", length: 20, lengthMax: 32 }],
    formatSource: "https://www.unkey.com/docs/security/root-keys",
    remedy: "Delete it under Settings, Root Keys",
  }),
];
