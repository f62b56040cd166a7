import { namedToken, uuid } from "../formats/index.ts";

export const intelligenceX = [
  namedToken({
    id: "intelligence-x-api-key",
    title: "Intelligence X API key",
    family: "intelligence-x",
    severity: "medium",
    names: ["intelx", "intelligence_x"],
    parts: uuid,
    formatSource: "https://intelx.io/integrations",
    remedy: "Ask Intelligence X support to replace it, or see Account, Developer",
  }),
];
