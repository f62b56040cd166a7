import { namedToken } from "../formats/index.ts";

export const sportmonks = [
  namedToken({
    id: "sportmonks-api-token",
    title: "Sportmonks API token",
    family: "sportmonks",
    severity: "medium",
    names: ["sportmonks", "sportsmonk"],
    parts: [{ of: "base62", length: 60 }],
    formatSource: "https://docs.sportmonks.com/football/welcome/authentication",
    remedy: "Delete the token in My Sportmonks",
  }),
];
