import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.workato.com/workato-api.html";
const remedy = "Refresh or delete it under Workspace admin, API clients";

export const workato = [
  prefixedToken({
    id: "workato-api-token",
    title: "Workato developer API client token",
    family: "workato",
    severity: "critical",
    prefix: "wrka-eyJ",
    parts: [
      { of: "url64", length: 8, lengthMax: 300 },
      ".",
      { of: "url64", length: 16, lengthMax: 1000 },
      ".",
      { of: "url64", length: 64, lengthMax: 700 },
    ],
    formatSource,
    remedy,
  }),
  prefixedToken({
    id: "workato-regional-api-token",
    title: "Workato developer API client token of another region",
    family: "workato",
    severity: "critical",
    prefix: "wrka",
    parts: [
      { oneOf: ["eu", "us", "jp", "sg", "au", "il", "cn", "tr"] },
      "-eyJ",
      { of: "url64", length: 8, lengthMax: 300 },
      ".",
      { of: "url64", length: 16, lengthMax: 1000 },
      ".",
      { of: "url64", length: 64, lengthMax: 700 },
    ],
    formatSource,
    remedy,
  }),
];
