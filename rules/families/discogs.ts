import { namedToken } from "../formats/index.ts";

export const discogs = [
  namedToken({
    id: "discogs-token",
    title: "Discogs personal access token",
    family: "discogs",
    severity: "medium",
    names: ["discogs"],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://www.discogs.com/developers/#page:authentication",
    remedy: "Generate a new one under Settings, Developers: that ends the old one",
  }),
];
