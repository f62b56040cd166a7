import { prefixedToken } from "../formats/index.ts";

export const wix = [
  prefixedToken({
    id: "wix-api-key",
    title: "Wix API key",
    family: "wix",
    severity: "critical",
    prefix: "IST.eyJ",
    parts: [
      { of: "url64", length: 20, lengthMax: 400 },
      ".",
      { of: "url64", length: 60, lengthMax: 1000 },
      ".",
      { of: "url64", length: 40, lengthMax: 800 },
    ],
    formatSource: "https://dev.wix.com/docs/rest/articles/getting-started/api-keys",
    remedy: "Revoke it in the API Keys Manager",
  }),
];
