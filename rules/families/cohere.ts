import { namedToken } from "../formats/index.ts";

export const cohere = [
  namedToken({
    id: "cohere-api-key",
    title: "Cohere API key",
    family: "cohere",
    severity: "high",
    names: ["cohere", "co_api"],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://docs.cohere.com/reference/about",
    remedy: "Delete it under API keys in the Cohere dashboard",
  }),
];
