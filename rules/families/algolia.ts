import { namedToken } from "../formats/index.ts";

export const algolia = [
  namedToken({
    id: "algolia-api-key",
    title: "Algolia API key",
    family: "algolia",
    severity: "high",
    names: ["algolia"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://www.algolia.com/doc/guides/security/api-keys/",
    remedy: "DELETE /1/keys/{key}, or delete it under API Keys; admin keys are regenerated there",
  }),
];
