import { prefixedToken } from "../formats/index.ts";

export const fauna = [
  prefixedToken({
    id: "fauna-secret",
    title: "Fauna secret",
    family: "fauna",
    severity: "critical",
    confidence: "medium",
    prefix: "fnA",
    parts: [{ of: "url64", length: 37 }],
    formatSource: "https://docs.fauna.com/fauna/current/learn/security/keys/",
    remedy: "Delete the key in the Fauna dashboard",
  }),
];
