import { namedToken } from "../formats/index.ts";

export const nytimes = [
  namedToken({
    id: "nytimes-api-key",
    title: "New York Times API key",
    family: "nytimes",
    severity: "medium",
    names: ["nytimes", "nyt_api", "new_york_times"],
    parts: [{ of: "url64", length: 32 }],
    formatSource: "https://developer.nytimes.com/get-started",
    remedy: "Delete the app under Apps on developer.nytimes.com",
  }),
];
