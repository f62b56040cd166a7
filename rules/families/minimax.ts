import { prefixedToken } from "../formats/index.ts";

const shared = {
  family: "minimax",
  formatSource: "https://platform.minimax.io/docs/guides/quickstart",
  remedy: "Delete it under API Keys on the MiniMax platform",
} as const;

export const minimax = [
  prefixedToken({
    ...shared,
    id: "minimax-api-key",
    title: "MiniMax API key",
    severity: "high",
    prefix: "sk-api-",
    parts: [{ of: "url64", length: 119 }],
  }),
  prefixedToken({
    ...shared,
    id: "minimax-coding-plan-key",
    title: "MiniMax coding plan key",
    severity: "high",
    confidence: "medium",
    prefix: "sk-cp-",
    parts: [{ of: "url64", length: 60, lengthMax: 130 }],
  }),
];
