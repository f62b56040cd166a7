import { namedToken } from "../formats/index.ts";

export const nytimes = [
  namedToken({
    id: "nytimes-api-key",
    title: "New York Times API key",
    family: "nytimes",
    severity: "medium",
    names: ["nytimes", "new_york_times", "nyt"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://developer.nytimes.com/get-started",
    remedy: "Delete the app under My Apps",
  }),
];
