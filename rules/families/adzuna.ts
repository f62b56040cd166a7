import { namedToken } from "../formats/index.ts";

export const adzuna = [
  namedToken({
    id: "adzuna-app-key",
    title: "Adzuna application key",
    family: "adzuna",
    severity: "medium",
    names: ["adzuna"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developer.adzuna.com/overview",
    remedy: "Delete the application on developer.adzuna.com",
  }),
];
