import { namedToken } from "../formats/index.ts";

const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

export const shortcut = [
  namedToken({
    id: "shortcut-api-token",
    title: "Shortcut API token",
    family: "shortcut",
    severity: "high",
    names: ["shortcut", "clubhouse"],
    kinds: ["api_token", "api_key", "token"],
    parts: uuid,
    formatSource: "https://developer.shortcut.com/api/rest/v3",
    remedy: "Delete it under Settings, API Tokens",
  }),
];
