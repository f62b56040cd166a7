import { namedToken } from "../formats/index.ts";

export const hyperping = [
  namedToken({
    id: "hyperping-api-key",
    title: "Hyperping API key",
    family: "hyperping",
    severity: "high",
    names: ["hyperping"],
    parts: ["sk_", { of: "hex", length: 32 }],
    formatSource: "https://hyperping.com/docs/api",
    remedy: "Delete it under Project settings, API keys",
  }),
];
