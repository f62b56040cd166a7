import { namedToken } from "../formats/index.ts";

export const promptlayer = [
  namedToken({
    id: "promptlayer-api-key",
    title: "PromptLayer API key",
    family: "promptlayer",
    severity: "high",
    names: ["promptlayer"],
    parts: ["pl_", { of: "hex", length: 32 }],
    formatSource: "https://docs.promptlayer.com/quickstart",
    remedy: "Delete it under Settings, API Keys",
  }),
];
