import { namedToken } from "../formats/index.ts";

export const supernotes = [
  namedToken({
    id: "supernotes-api-key",
    title: "Supernotes API key",
    family: "supernotes",
    severity: "high",
    names: ["supernotes"],
    parts: [{ of: "url64", length: 43 }],
    formatSource: "https://api.supernotes.app/docs/",
    remedy: "Delete it under Settings, Manage API Keys",
  }),
];
