import { namedToken } from "../formats/index.ts";

export const deepinfra = [
  namedToken({
    id: "deepinfra-api-key",
    title: "DeepInfra API key",
    family: "deepinfra",
    severity: "high",
    names: ["deepinfra"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://deepinfra.com/docs/getting-started",
    remedy: "Delete it under API keys in the DeepInfra dashboard",
  }),
];
