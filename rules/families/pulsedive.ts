import { namedToken } from "../formats/index.ts";

export const pulsedive = [
  namedToken({
    id: "pulsedive-api-key",
    title: "Pulsedive API key",
    family: "pulsedive",
    severity: "medium",
    names: ["pulsedive"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://pulsedive.com/api/",
    remedy: "Regenerate it on the Pulsedive account page",
  }),
];
