import { namedToken, uuid } from "../formats/index.ts";

export const deepai = [
  namedToken({
    id: "deepai-api-key",
    title: "DeepAI API key",
    family: "deepai",
    severity: "high",
    names: ["deepai"],
    parts: uuid,
    formatSource: "https://deepai.org/docs",
    remedy: "Reset it in the DeepAI profile",
  }),
];
