import { namedToken } from "../formats/index.ts";

export const allsports = [
  namedToken({
    id: "allsports-api-key",
    title: "AllSportsAPI key",
    family: "allsports",
    severity: "low",
    names: ["allsports", "all_sports", "allsportsapi"],
    parts: [{ of: "lowerAndDigits", length: 64 }],
    formatSource: "https://allsportsapi.com/documentation",
    remedy: "Regenerate it in the account",
  }),
];
