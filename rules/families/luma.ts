import { namedToken } from "../formats/index.ts";

export const luma = [
  namedToken({
    id: "luma-api-key",
    title: "Luma AI API key",
    family: "luma",
    severity: "high",
    names: ["luma"],
    parts: ["luma-", { of: "url64", length: 36, lengthMax: 80 }],
    formatSource: "https://docs.lumalabs.ai/docs/api",
    remedy: "Delete it under API Keys in the Luma dashboard",
  }),
];
