import { namedToken } from "../formats/index.ts";

export const geocodify = [
  namedToken({
    id: "geocodify-api-key",
    title: "Geocodify API key",
    family: "geocodify",
    severity: "medium",
    names: ["geocodify"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://geocodify.com/docs/",
    remedy: "Regenerate the key in the dashboard",
  }),
];
