import { namedToken } from "../formats/index.ts";

export const privateAi = [
  namedToken({
    id: "private-ai-api-key",
    title: "Private AI API key",
    family: "private-ai",
    severity: "high",
    names: ["private_ai"],
    parts: [{ of: "lowerAndDigits", length: 32 }],
    formatSource: "https://docs.private-ai.com/",
    remedy: "Regenerate it in the Private AI portal",
  }),
];
