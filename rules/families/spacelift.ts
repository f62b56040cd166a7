import { namedToken } from "../formats/index.ts";

export const spacelift = [
  namedToken({
    id: "spacelift-api-key-secret",
    title: "Spacelift API key secret",
    family: "spacelift",
    severity: "critical",
    names: ["spacelift"],
    kinds: ["api_key_secret", "key_secret", "secret"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://docs.spacelift.io/integrations/api",
    remedy: "Delete it under Organization settings, API keys",
  }),
];
