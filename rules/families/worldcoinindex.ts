import { namedToken } from "../formats/index.ts";

export const worldcoinindex = [
  namedToken({
    id: "worldcoinindex-api-key",
    title: "WorldCoinIndex API key",
    family: "worldcoinindex",
    severity: "medium",
    names: ["worldcoinindex"],
    parts: [{ of: "base62", length: 35 }],
    formatSource: "https://www.worldcoinindex.com/apiservice",
    remedy: "Ask WorldCoinIndex for a new key",
  }),
];
