import { namedToken } from "../formats/index.ts";

export const tumblr = [
  namedToken({
    id: "tumblr-consumer-secret",
    title: "Tumblr consumer key or secret, or token",
    family: "tumblr",
    severity: "high",
    names: ["tumblr"],
    parts: [{ of: "base62", length: 50 }],
    formatSource: "https://www.tumblr.com/docs/en/api/v2",
    remedy: "Delete the app under Settings, Apps, or reset its keys",
  }),
];
