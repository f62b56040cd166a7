import { namedToken } from "../formats/index.ts";

export const geocodio = [
  namedToken({
    id: "geocodio-api-key",
    title: "Geocodio API key",
    family: "geocodio",
    severity: "medium",
    names: ["geocodio", "geocod"],
    parts: [{ of: "hex", length: 39 }],
    formatSource: "https://www.geocod.io/docs/#authentication",
    remedy: "Delete the key under API keys in the dashboard",
  }),
];
