import { namedToken } from "../formats/index.ts";

export const nutritionix = [
  namedToken({
    id: "nutritionix-app-key",
    title: "Nutritionix application key",
    family: "nutritionix",
    severity: "medium",
    names: ["nutritionix"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docx.syndigo.com/developers/docs/instant-endpoint",
    remedy: "Regenerate the key in the developer portal",
  }),
];
