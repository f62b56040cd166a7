import { namedToken } from "../formats/index.ts";

export const survicate = [
  namedToken({
    id: "survicate-api-key",
    title: "Survicate API key",
    family: "survicate",
    severity: "high",
    names: ["survicate"],
    parts: [{ of: "lowerAndDigits", length: 32 }],
    formatSource: "https://developers.survicate.com/",
    remedy: "Regenerate it under Settings, Access keys",
  }),
];
