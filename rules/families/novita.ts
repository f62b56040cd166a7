import { namedToken } from "../formats/index.ts";

export const novita = [
  namedToken({
    id: "novita-api-key",
    title: "Novita AI API key",
    family: "novita",
    severity: "high",
    names: ["novita"],
    parts: ["sk_", { of: "url64", length: 43 }],
    formatSource: "https://novita.ai/docs/guides/quickstart",
    remedy: "Delete it under Key Management in the Novita console",
  }),
];
