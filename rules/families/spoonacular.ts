import { namedToken } from "../formats/index.ts";

export const spoonacular = [
  namedToken({
    id: "spoonacular-api-key",
    title: "Spoonacular API key",
    family: "spoonacular",
    severity: "medium",
    names: ["spoonacular"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://spoonacular.com/food-api/docs#Authentication",
    remedy: "Regenerate the key under Profile in the console",
  }),
];
