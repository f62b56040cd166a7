import { namedToken } from "../formats/index.ts";

export const benzinga = [
  namedToken({
    id: "benzinga-api-key",
    title: "Benzinga API token",
    family: "benzinga",
    severity: "medium",
    names: ["benzinga"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.benzinga.com/home",
    remedy: "Delete the key in the licensing console",
  }),
];
