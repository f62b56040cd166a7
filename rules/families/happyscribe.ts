import { namedToken } from "../formats/index.ts";

export const happyscribe = [
  namedToken({
    id: "happy-scribe-api-key",
    title: "Happy Scribe API key",
    family: "happyscribe",
    severity: "high",
    names: ["happyscribe", "happy_scribe"],
    parts: [{ of: "base62", length: 24 }],
    formatSource: "https://dev.happyscribe.com/sections/authentication/",
    remedy: "Regenerate it under Account, API",
  }),
];
