import { prefixedToken } from "../formats/index.ts";

const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

export const langfuse = [
  prefixedToken({
    id: "langfuse-secret-key",
    title: "Langfuse secret key",
    family: "langfuse",
    severity: "high",
    prefix: "sk-lf-",
    parts: [...uuid],
    formatSource: "https://langfuse.com/docs/api-and-data-platform/features/public-api",
    remedy: "Delete it under Project settings, API Keys",
  }),
];
