import { prefixedToken } from "../formats/index.ts";

export const llamaCloud = [
  prefixedToken({
    id: "llama-cloud-api-key",
    title: "LlamaCloud API key",
    family: "llama-cloud",
    severity: "high",
    prefix: "llx-",
    parts: [{ of: "base62", length: 44, lengthMax: 52 }],
    formatSource: "https://developers.llamaindex.ai/python/cloud/general/api_key/",
    remedy: "Delete it under API Keys in LlamaCloud",
  }),
];
