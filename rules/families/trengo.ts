import { namedToken } from "../formats/index.ts";

export const trengo = [
  namedToken({
    id: "trengo-api-token",
    title: "Trengo API token",
    family: "trengo",
    severity: "high",
    names: ["trengo"],
    parts: [
      "eyJ",
      { of: "url64", length: 15, lengthMax: 300 },
      ".eyJ",
      { of: "url64", length: 30, lengthMax: 900 },
      ".",
      { of: "url64", length: 43, lengthMax: 700 },
    ],
    formatSource: "https://developers.trengo.com/reference/authentication",
    remedy: "Delete it under Settings, API tokens",
  }),
];
