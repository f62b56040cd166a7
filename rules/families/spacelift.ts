import { namedToken } from "../formats/index.ts";

export const spacelift = [
  namedToken({
    id: "spacelift-api-key-secret",
    title: "Spacelift API key secret",
    family: "spacelift",
    severity: "critical",
    names: ["spacelift"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://docs.spacelift.io/integrations/api.html",
    remedy: "Delete the key under Organization settings, API keys",
  }),
];
