import { namedToken } from "../formats/index.ts";

export const jotform = [
  namedToken({
    id: "jotform-api-key",
    title: "Jotform API key",
    family: "jotform",
    severity: "high",
    names: ["jotform", "jot_form"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://api.jotform.com/docs/",
    remedy: "Delete it under Settings, API",
  }),
];
