import { prefixedToken } from "../formats/index.ts";

export const wix = [
  prefixedToken({
    id: "wix-api-key",
    title: "Wix API key",
    family: "wix",
    severity: "critical",
    prefix: "IST.eyJ",
    parts: [
      { of: "url64", length: 40, lengthMax: 400 },
      ".eyJ",
      { of: "url64", length: 100, lengthMax: 900 },
      ".",
      { of: "url64", length: 300, lengthMax: 400 },
    ],
    formatSource: "https://dev.wix.com/docs/rest/articles/getting-started/api-keys",
    remedy: "Delete the key in the API Keys Manager",
  }),
];
