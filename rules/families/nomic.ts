import { namedToken } from "../formats/index.ts";

export const nomic = [
  namedToken({
    id: "nomic-api-key",
    title: "Nomic Atlas API key",
    family: "nomic",
    severity: "high",
    names: ["nomic"],
    parts: ["nk-", { of: "url64", length: 43 }],
    formatSource: "https://docs.nomic.ai/atlas/introduction/quick-start",
    remedy: "Delete it under Settings, API Keys in Nomic Atlas",
  }),
];
