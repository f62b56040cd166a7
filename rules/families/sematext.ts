import { namedToken, uuid } from "../formats/index.ts";

export const sematext = [
  namedToken({
    id: "sematext-token",
    title: "Sematext token",
    family: "sematext",
    severity: "medium",
    names: ["sematext"],
    parts: uuid,
    formatSource: "https://sematext.com/docs/api/",
    remedy: "Regenerate it under Account, Settings, API Keys",
  }),
];
