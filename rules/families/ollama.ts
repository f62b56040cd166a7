import { namedToken } from "../formats/index.ts";

export const ollama = [
  namedToken({
    id: "ollama-api-key",
    title: "Ollama API key",
    family: "ollama",
    severity: "high",
    names: ["ollama"],
    parts: [{ of: "hex", length: 32 }, ".", { of: "url64", length: 24 }],
    formatSource: "https://docs.ollama.com/api/authentication",
    remedy: "Delete it under Settings, Keys on ollama.com",
  }),
];
