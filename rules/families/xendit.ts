import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.xendit.co/docs/api-keys";

export const xendit = [
  prefixedToken({
    id: "xendit-live-secret-key",
    title: "Xendit live secret key",
    family: "xendit",
    severity: "critical",
    prefix: "xnd_production_",
    parts: [{ of: "base62", length: 52, lengthMax: 72 }],
    formatSource,
    remedy: "Delete the key under Settings, Developers, API Keys",
  }),
  prefixedToken({
    id: "xendit-test-secret-key",
    title: "Xendit test secret key",
    family: "xendit",
    severity: "low",
    prefix: "xnd_development_",
    parts: [{ of: "base62", length: 52, lengthMax: 72 }],
    formatSource,
    remedy: "Delete the key under Settings, Developers, API Keys in test mode",
  }),
];
