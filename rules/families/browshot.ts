import { namedToken } from "../formats/index.ts";

export const browshot = [
  namedToken({
    id: "browshot-api-key",
    title: "Browshot API key",
    family: "browshot",
    severity: "medium",
    names: ["browshot"],
    parts: [{ of: "base62", length: 28 }],
    formatSource: "https://browshot.com/api/documentation",
    remedy: "Regenerate it in the Browshot dashboard",
  }),
];
