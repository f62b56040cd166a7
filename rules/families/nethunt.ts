import { namedToken, uuid } from "../formats/index.ts";

export const nethunt = [
  namedToken({
    id: "nethunt-api-key",
    title: "NetHunt CRM API key",
    family: "nethunt",
    severity: "high",
    names: ["nethunt", "net_hunt"],
    parts: uuid,
    formatSource: "https://nethunt.com/integration-api",
    remedy: "Regenerate it under Settings, Generate API key",
  }),
];
