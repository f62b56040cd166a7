import { namedToken } from "../formats/index.ts";

export const raygun = [
  namedToken({
    id: "raygun-api-key",
    title: "Raygun application API key",
    family: "raygun",
    severity: "low",
    names: ["raygun"],
    parts: [{ of: "base64", length: 22 }],
    formatSource: "https://raygun.com/documentation/language-guides/javascript/crash-reporting/installation/",
    remedy: "Regenerate it in the application settings",
  }),
];
