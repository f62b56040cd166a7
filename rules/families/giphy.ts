import { namedToken } from "../formats/index.ts";

export const giphy = [
  namedToken({
    id: "giphy-api-key",
    title: "GIPHY API key",
    family: "giphy",
    severity: "medium",
    names: ["giphy"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://developers.giphy.com/docs/api#quick-start-guide",
    remedy: "Delete the app in the GIPHY developer dashboard",
  }),
];
