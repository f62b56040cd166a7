import { namedToken } from "../formats/index.ts";

export const allsportsApi = [
  namedToken({
    id: "allsports-api-key",
    title: "AllSportsAPI key",
    family: "allsports-api",
    severity: "medium",
    names: ["allsports", "allsportsapi"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://allsportsapi.com/soccer-football-api-documentation",
    remedy: "Regenerate the key in the account",
  }),
];
