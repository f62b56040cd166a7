import { namedToken } from "../formats/index.ts";

export const voyageAi = [
  namedToken({
    id: "voyage-ai-api-key",
    title: "Voyage AI API key",
    family: "voyage-ai",
    severity: "high",
    names: ["voyage"],
    parts: [{ oneOf: ["pa-", "al-"] }, { of: "url64", length: 43 }],
    formatSource: "https://docs.voyageai.com/docs/api-key-and-installation",
    remedy: "Delete it under API Keys in the Voyage dashboard",
  }),
];
