import { namedToken } from "../formats/index.ts";

export const survicate = [
  namedToken({
    id: "survicate-api-key",
    title: "Survicate API key",
    family: "survicate",
    severity: "medium",
    names: ["survicate"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developers.survicate.com/data-export/setup/",
    remedy: "Regenerate it under Settings, Access keys",
  }),
];
