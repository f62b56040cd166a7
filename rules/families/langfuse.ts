import { prefixedToken, uuid } from "../formats/index.ts";

export const langfuse = [
  prefixedToken({
    id: "langfuse-secret-key",
    title: "Langfuse secret key",
    family: "langfuse",
    severity: "high",
    prefix: "sk-lf-",
    parts: uuid,
    formatSource: "https://langfuse.com/docs/api-and-data-platform/features/public-api",
    remedy: "Delete it under Project settings, API Keys",
  }),
  prefixedToken({
    id: "langfuse-public-key",
    title: "Langfuse public key",
    family: "langfuse",
    severity: "low",
    prefix: "pk-lf-",
    parts: uuid,
    formatSource: "https://langfuse.com/faq/all/where-are-langfuse-api-keys",
    remedy: "Delete the pair of keys under Project settings, API keys",
  }),
];
