import { namedToken } from "../formats/index.ts";

export const giantBomb = [
  namedToken({
    id: "giant-bomb-api-key",
    title: "Giant Bomb API key",
    family: "giant-bomb",
    severity: "medium",
    names: ["giantbomb", "giant_bomb"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://www.giantbomb.com/api/",
    remedy: "Regenerate it on the API page of the account",
  }),
];
