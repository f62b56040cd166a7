import { namedToken } from "../formats/index.ts";

export const autoklose = [
  namedToken({
    id: "autoklose-api-token",
    title: "Autoklose API token",
    family: "autoklose",
    severity: "high",
    names: ["autoklose"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://developers.autoklose.com/",
    remedy: "Regenerate it under Settings, API",
  }),
];
