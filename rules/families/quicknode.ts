import { prefixedToken } from "../formats/index.ts";

export const quicknode = [
  prefixedToken({
    id: "quicknode-api-key",
    title: "QuickNode console API key",
    family: "quicknode",
    severity: "critical",
    prefix: "QN_",
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://www.quicknode.com/docs/console-api/authentication",
    remedy: "Delete the key under Settings, API Keys",
  }),
];
