import { namedToken } from "../formats/index.ts";

export const planyo = [
  namedToken({
    id: "planyo-api-key",
    title: "Planyo API key",
    family: "planyo",
    severity: "high",
    names: ["planyo"],
    parts: [{ of: "lowerAndDigits", length: 62 }],
    formatSource: "https://www.planyo.com/api.php",
    remedy: "Change it under Settings, API",
  }),
];
