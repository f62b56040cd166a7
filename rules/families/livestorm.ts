import { namedToken } from "../formats/index.ts";

export const livestorm = [
  namedToken({
    id: "livestorm-api-token",
    title: "Livestorm API token",
    family: "livestorm",
    severity: "high",
    names: ["livestorm"],
    parts: [
      "eyJ",
      { of: "url64", length: 15, lengthMax: 60 },
      ".eyJ",
      { of: "url64", length: 80, lengthMax: 300 },
      ".",
      { of: "url64", length: 43 },
    ],
    formatSource: "https://developers.livestorm.co/docs/authorization",
    remedy: "Delete it under Account settings, Integrations, Public API",
  }),
];
