import { prefixedToken } from "../formats/index.ts";

const shared = {
  family: "langsmith",
  formatSource: "https://docs.langchain.com/langsmith/create-account-api-key",
  remedy: "Delete it under Settings, API Keys in LangSmith",
} as const;

export const langsmith = [
  prefixedToken({
    ...shared,
    id: "langsmith-personal-token",
    title: "LangSmith personal access token",
    severity: "high",
    prefix: "lsv2_pt_",
    parts: [{ of: "anyHex", length: 32 }, "_", { of: "anyHex", length: 10 }],
  }),
  prefixedToken({
    ...shared,
    id: "langsmith-service-key",
    title: "LangSmith service key",
    severity: "high",
    prefix: "lsv2_sk_",
    parts: [{ of: "anyHex", length: 32 }, "_", { of: "anyHex", length: 10 }],
  }),
  prefixedToken({
    ...shared,
    id: "langsmith-legacy-key",
    title: "LangSmith API key of the old format",
    severity: "high",
    prefix: "ls__",
    parts: [{ of: "hex", length: 32 }],
  }),
];
