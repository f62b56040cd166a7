import { namedToken, uuid } from "../formats/index.ts";

export const sambanova = [
  namedToken({
    id: "sambanova-api-key",
    title: "SambaNova Cloud API key",
    family: "sambanova",
    severity: "high",
    names: ["sambanova"],
    parts: uuid,
    formatSource: "https://docs.sambanova.ai/cloud/docs/get-started/overview",
    remedy: "Delete it under API Keys in SambaNova Cloud",
  }),
];
