import { namedToken } from "../formats/index.ts";

export const apiNinjas = [
  namedToken({
    id: "api-ninjas-api-key",
    title: "API Ninjas (CalorieNinjas) API key",
    family: "api-ninjas",
    severity: "medium",
    names: ["api_ninjas", "apininjas", "calorieninjas", "calorie_ninjas", "calorieninja"],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://api-ninjas.com/api",
    remedy: "Regenerate it on the profile page",
  }),
];
