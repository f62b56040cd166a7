import { namedToken } from "../formats/index.ts";

export const loyverse = [
  namedToken({
    id: "loyverse-access-token",
    title: "Loyverse access token",
    family: "loyverse",
    severity: "high",
    names: ["loyverse"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developer.loyverse.com/docs/",
    remedy: "Delete the token under Access tokens in the back office",
  }),
];
