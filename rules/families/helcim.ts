import { namedToken } from "../formats/index.ts";

export const helcim = [
  namedToken({
    id: "helcim-api-token",
    title: "Helcim API token",
    family: "helcim",
    severity: "critical",
    names: ["helcim"],
    parts: [{ of: "url64", length: 64 }],
    formatSource: "https://devdocs.helcim.com/docs/create-an-api-access-configuration",
    remedy: "Delete the API access configuration under All Tools, Integrations",
  }),
];
