import { namedToken } from "../formats/index.ts";

export const kustomer = [
  namedToken({
    id: "kustomer-api-key",
    title: "Kustomer API key",
    family: "kustomer",
    severity: "high",
    names: ["kustomer"],
    parts: [
      "eyJ",
      { of: "url64", length: 15, lengthMax: 300 },
      ".eyJ",
      { of: "url64", length: 30, lengthMax: 900 },
      ".",
      { of: "url64", length: 43, lengthMax: 700 },
    ],
    formatSource: "https://developer.kustomer.com/kustomer-api-docs/reference/authentication",
    remedy: "Delete it under Settings, Security, API Keys",
  }),
];
