import { namedToken } from "../formats/index.ts";

export const chainstack = [
  namedToken({
    id: "chainstack-api-key",
    title: "Chainstack platform API key",
    family: "chainstack",
    severity: "high",
    names: ["chainstack"],
    parts: [{ of: "base62", length: 8 }, ".", { of: "base62", length: 32 }],
    formatSource: "https://docs.chainstack.com/reference/platform-api-getting-started",
    remedy: "Delete the key under Settings, API keys",
  }),
];
