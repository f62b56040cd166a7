import { namedToken } from "../formats/index.ts";

export const feedier = [
  namedToken({
    id: "feedier-private-key",
    title: "Feedier private key",
    family: "feedier",
    severity: "high",
    names: ["feedier"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://developers.feedier.com/",
    remedy: "Regenerate it under Settings, API",
  }),
];
