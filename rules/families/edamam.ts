import { namedToken } from "../formats/index.ts";

export const edamam = [
  namedToken({
    id: "edamam-app-key",
    title: "Edamam application key",
    family: "edamam",
    severity: "medium",
    names: ["edamam"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developer.edamam.com/edamam-docs-recipe-api",
    remedy: "Delete the application key in the dashboard",
  }),
];
