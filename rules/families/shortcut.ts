import { namedToken } from "../formats/index.ts";

export const shortcut = [
  namedToken({
    id: "shortcut-api-token",
    title: "Shortcut API token",
    family: "shortcut",
    severity: "high",
    names: ["shortcut", "clubhouse"],
    parts: [
      { of: "hex", length: 8 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 12 },
    ],
    formatSource: "https://developer.shortcut.com/api/rest/v3#Authentication",
    remedy: "Delete it under Settings, API tokens",
  }),
];
