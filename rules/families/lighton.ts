import { namedToken } from "../formats/index.ts";

export const lighton = [
  namedToken({
    id: "lighton-api-key",
    title: "LightOn Paradigm API key",
    family: "lighton",
    severity: "high",
    names: ["lighton"],
    parts: [{ of: "url64", length: 40, lengthMax: 80 }],
    formatSource: "https://paradigm.lighton.ai/docs",
    remedy: "Delete it under API keys in Paradigm",
  }),
];
