import { namedToken } from "../formats/index.ts";

export const apiNinjas = [
  namedToken({
    id: "api-ninjas-key",
    title: "API Ninjas (CalorieNinjas) key",
    family: "api-ninjas",
    severity: "medium",
    names: ["api_ninjas", "apininjas", "calorieninjas", "calorie_ninjas", "calorieninja", "ninjas", "ninja"],
    parts: [{ of: "url64", length: 40 }],
    formatSource: "https://api-ninjas.com/api",
    remedy: "Regenerate the key under My Account",
  }),
];
