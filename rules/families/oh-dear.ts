import { namedToken } from "../formats/index.ts";

export const ohDear = [
  namedToken({
    id: "oh-dear-api-token",
    title: "Oh Dear API token",
    family: "oh-dear",
    severity: "high",
    names: ["oh_dear"],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://ohdear.app/docs/integrations/the-oh-dear-api",
    remedy: "Delete it under Account settings, API tokens",
  }),
];
