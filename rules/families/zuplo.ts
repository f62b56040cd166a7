import { prefixedToken } from "../formats/index.ts";

export const zuplo = [
  prefixedToken({
    id: "zuplo-consumer-api-key",
    title: "Zuplo consumer API key",
    family: "zuplo",
    severity: "high",
    prefix: "zpka_",
    parts: [{ of: "lowerAndDigits", length: 32 }, "_", { of: "hex", length: 8 }],
    formatSource: "https://zuplo.com/docs/articles/api-key-management",
    remedy: "Delete it in the API key service, under the consumer",
  }),
];
