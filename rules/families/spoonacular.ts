import { namedToken } from "../formats/index.ts";

export const spoonacular = [
  namedToken({
    id: "spoonacular-api-key",
    title: "spoonacular API key",
    family: "spoonacular",
    severity: "medium",
    names: ["spoonacular"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://spoonacular.com/food-api/docs#Authentication",
    remedy: "Regenerate it on the profile page of the console",
  }),
];
