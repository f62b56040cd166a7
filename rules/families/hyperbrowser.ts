import { namedToken } from "../formats/index.ts";

export const hyperbrowser = [
  namedToken({
    id: "hyperbrowser-api-key",
    title: "Hyperbrowser API key",
    family: "hyperbrowser",
    severity: "high",
    names: ["hyperbrowser"],
    parts: ["hb_", { of: "hex", length: 28 }],
    formatSource: "https://docs.hyperbrowser.ai/get-started/quickstart",
    remedy: "Delete it under API Keys in the Hyperbrowser dashboard",
  }),
];
