import { namedToken, uuid } from "../formats/index.ts";

export const gladia = [
  namedToken({
    id: "gladia-api-key",
    title: "Gladia API key",
    family: "gladia",
    severity: "high",
    names: ["gladia"],
    parts: uuid,
    formatSource: "https://docs.gladia.io/chapters/introduction/getting-started",
    remedy: "Delete it under API keys in the Gladia app",
  }),
];
