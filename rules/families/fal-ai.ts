import { namedToken } from "../formats/index.ts";

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
