import { namedToken } from "../formats/index.ts";

export const parseur = [
  namedToken({
    id: "parseur-api-key",
    title: "Parseur API key",
    family: "parseur",
    severity: "high",
    names: ["parseur"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://developer.parseur.com/",
    remedy: "Reset it on the account's page",
  }),
];
