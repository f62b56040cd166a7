import { namedToken } from "../formats/index.ts";

export const cronitor = [
  namedToken({
    id: "cronitor-api-key",
    title: "Cronitor API key",
    family: "cronitor",
    severity: "high",
    names: ["cronitor"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://cronitor.io/docs/api-overview",
    remedy: "Delete it under Settings, API Keys",
  }),
];
