import { namedToken, uuid } from "../formats/index.ts";

export const ai21 = [
  namedToken({
    id: "ai21-api-key",
    title: "AI21 Studio API key",
    family: "ai21",
    severity: "high",
    names: ["ai21"],
    parts: uuid,
    formatSource: "https://docs.ai21.com/reference/authentication",
    remedy: "Delete it under Account, API Keys in AI21 Studio",
  }),
];
