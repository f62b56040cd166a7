import { prefixedToken } from "../formats/index.ts";

export const lichess = [
  prefixedToken({
    id: "lichess-personal-token",
    title: "Lichess personal API token",
    family: "lichess",
    severity: "medium",
    prefix: "lip_",
    parts: [{ of: "base62", length: 16, lengthMax: 60 }],
    formatSource: "https://lichess.org/api#section/Introduction/Authentication",
    remedy: "DELETE https://lichess.org/api/token",
  }),
];
