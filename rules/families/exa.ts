import { namedToken, uuid } from "../formats/index.ts";

export const exa = [
  namedToken({
    id: "exa-api-key",
    title: "Exa API key",
    family: "exa",
    severity: "medium",
    names: ["exa_api", "exa_ai", "exa_search"],
    parts: uuid,
    formatSource: "https://docs.exa.ai/reference/getting-started",
    remedy: "Delete it under API Keys in the Exa dashboard",
  }),
];
