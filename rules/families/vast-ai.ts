import { namedToken } from "../formats/index.ts";

export const vastAi = [
  namedToken({
    id: "vast-ai-api-key",
    title: "Vast.ai API key",
    family: "vast-ai",
    severity: "high",
    names: ["vast_ai", "vast_api"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://docs.vast.ai/api-reference/introduction",
    remedy: "Delete it under Keys in the Vast.ai console, or with vastai delete api-key",
  }),
];
