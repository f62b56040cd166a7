import { namedToken, uuid } from "../formats/index.ts";

export const leonardoAi = [
  namedToken({
    id: "leonardo-ai-api-key",
    title: "Leonardo.Ai API key",
    family: "leonardo-ai",
    severity: "high",
    names: ["leonardo"],
    parts: uuid,
    formatSource: "https://docs.leonardo.ai/docs/create-your-api-key",
    remedy: "Delete it under API Access in the web app",
  }),
];
