import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://help.zapier.com/hc/en-us/articles/8496288690317-Trigger-Zap-workflows-from-webhooks";

export const zapier = [
  prefixedToken({
    id: "zapier-webhook-url",
    title: "Zapier catch hook URL",
    family: "zapier",
    severity: "medium",
    confidence: "high",
    prefix: "hooks.zapier.com/hooks/catch/",
    parts: [{ of: "digits", length: 4, lengthMax: 12 }, "/", { of: "base62", length: 6, lengthMax: 12 }],
    formatSource,
    remedy: "Delete the trigger of its Zap and add it anew",
  }),
  prefixedToken({
    id: "zapier-nla-key",
    title: "Zapier natural language actions key",
    family: "zapier",
    severity: "high",
    confidence: "medium",
    prefix: "sk-ak-",
    parts: [{ of: "url64", length: 24, lengthMax: 64 }],
    formatSource,
    remedy: "Revoke it under the AI actions page",
  }),
];
