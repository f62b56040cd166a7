import { namedToken, prefixedToken } from "../formats/index.ts";

const shared = {
  family: "dashscope",
  formatSource: "https://www.alibabacloud.com/help/en/model-studio/get-api-key",
  remedy: "Delete it under API Keys in Alibaba Cloud Model Studio",
} as const;

export const dashscope = [
  namedToken({
    ...shared,
    id: "dashscope-api-key",
    title: "Alibaba Cloud Model Studio (Qwen) API key",
    severity: "high",
    names: ["dashscope", "qwen", "bailian"],
    parts: ["sk-", { of: "hex", length: 32 }],
  }),
  prefixedToken({
    ...shared,
    id: "dashscope-coding-plan-key",
    title: "Alibaba Cloud Model Studio coding plan key",
    severity: "high",
    confidence: "medium",
    prefix: "sk-sp-",
    parts: [{ of: "base62", length: 32 }],
  }),
];
