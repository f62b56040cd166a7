import { namedToken } from "../formats/index.ts";

export const walkScore = [
  namedToken({
    id: "walk-score-api-key",
    title: "Walk Score API key",
    family: "walk-score",
    severity: "medium",
    names: ["walkscore", "walk_score", "wsapi"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://www.walkscore.com/professional/api.php",
    remedy: "Ask Walk Score for a new key",
  }),
];
