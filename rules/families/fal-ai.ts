import { namedToken, uuid } from "../formats/index.ts";

export const falAi = [
  namedToken({
    id: "fal-ai-api-key",
    title: "fal API key",
    family: "fal-ai",
    severity: "high",
    names: ["fal"],
    kinds: ["key", "api_key"],
    parts: [...uuid, ":", { of: "hex", length: 32 }],
    formatSource: "https://docs.fal.ai/authentication/key-based/",
    remedy: "Delete it under Keys in the fal dashboard",
  }),
];
