import { namedToken } from "../formats/index.ts";

export const scaleAi = [
  namedToken({
    id: "scale-ai-api-key",
    title: "Scale AI API key",
    family: "scale-ai",
    severity: "high",
    names: ["scale_api", "scale_ai"],
    parts: [{ oneOf: ["live_", "test_"] }, { of: "hex", length: 32 }],
    formatSource: "https://scale.com/docs/authentication",
    remedy: "Delete it under API Keys in the Scale dashboard",
  }),
];
