import { namedToken, uuid } from "../formats/index.ts";

export const shortcut = [
  namedToken({
    id: "shortcut-api-token",
    title: "Shortcut API token",
    family: "shortcut",
    severity: "high",
    names: ["shortcut", "clubhouse"],
    parts: uuid,
    formatSource: "https://developer.shortcut.com/api/rest/v3#Authentication",
    remedy: "Delete it under Settings, API tokens",
  }),
];
