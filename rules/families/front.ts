import { namedToken } from "../formats/index.ts";

export const front = [
  namedToken({
    id: "front-api-token",
    title: "Front API token",
    family: "front",
    severity: "high",
    names: ["front_api", "frontapp", "front_app"],
    parts: [
      "eyJ",
      { of: "url64", length: 15, lengthMax: 300 },
      ".eyJ",
      { of: "url64", length: 30, lengthMax: 900 },
      ".",
      { of: "url64", length: 43, lengthMax: 700 },
    ],
    formatSource: "https://dev.frontapp.com/docs/create-and-revoke-api-tokens",
    remedy: "Revoke it under Settings, Developers, API tokens",
  }),
];
