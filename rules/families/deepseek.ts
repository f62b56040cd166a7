import { namedToken } from "../formats/index.ts";

export const deepseek = [
  namedToken({
    id: "deepseek-api-key",
    title: "DeepSeek API key",
    family: "deepseek",
    severity: "high",
    names: ["deepseek"],
    parts: ["sk-", { of: "hex", length: 32 }],
    formatSource: "https://api-docs.deepseek.com/",
    remedy: "Delete it under API keys on the DeepSeek platform",
  }),
];
