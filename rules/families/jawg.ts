import { namedToken } from "../formats/index.ts";

export const jawg = [
  namedToken({
    id: "jawg-access-token",
    title: "Jawg Maps access token",
    family: "jawg",
    severity: "medium",
    names: ["jawg"],
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://www.jawg.io/docs/apidocs/",
    remedy: "Delete the token in Jawg Lab",
  }),
];
