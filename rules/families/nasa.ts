import { namedToken } from "../formats/index.ts";

export const nasa = [
  namedToken({
    id: "nasa-api-key",
    title: "NASA API key",
    family: "nasa",
    severity: "medium",
    names: ["nasa"],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://api.nasa.gov/",
    remedy: "Sign up for a new key and stop using this one",
  }),
];
