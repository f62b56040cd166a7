import { namedToken } from "../formats/index.ts";

export const gnews = [
  namedToken({
    id: "gnews-api-key",
    title: "GNews API key",
    family: "gnews",
    severity: "medium",
    names: ["gnews"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.gnews.io/authentication",
    remedy: "Regenerate the key in the dashboard",
  }),
];
