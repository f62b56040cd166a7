import { namedToken } from "../formats/index.ts";

export const uplead = [
  namedToken({
    id: "uplead-api-key",
    title: "UpLead API key",
    family: "uplead",
    severity: "high",
    names: ["uplead"],
    parts: [{ of: "lowerAndDigits", length: 32 }],
    formatSource: "https://docs.uplead.com/",
    remedy: "Regenerate it under Settings, API in UpLead",
  }),
];
