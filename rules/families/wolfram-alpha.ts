import { namedToken } from "../formats/index.ts";

export const wolframAlpha = [
  namedToken({
    id: "wolfram-alpha-app-id",
    title: "Wolfram|Alpha AppID",
    family: "wolfram-alpha",
    severity: "medium",
    names: ["wolfram"],
    kinds: ["api_key", "key", "app_id"],
    parts: [{ of: "upperAndDigits", length: 6 }, "-", { of: "upperAndDigits", length: 10 }],
    formatSource: "https://products.wolframalpha.com/api/documentation",
    remedy: "Delete the app in the Wolfram|Alpha developer portal",
  }),
];
