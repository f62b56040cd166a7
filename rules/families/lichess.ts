import { prefixedToken } from "../formats/index.ts";

const shared = {
  family: "lichess",
  severity: "medium",
  formatSource: "https://lichess.org/api#section/Introduction/Authentication",
  remedy: "DELETE https://lichess.org/api/token with it, or remove it at lichess.org/account/oauth/token",
} as const;

export const lichess = [
  prefixedToken({
    ...shared,
    id: "lichess-personal-access-token",
    title: "Lichess personal access token",
    prefix: "lip_",
    parts: [{ of: "base62", length: 20 }],
  }),
  prefixedToken({
    ...shared,
    id: "lichess-oauth-token",
    title: "Lichess OAuth token",
    prefix: "lio_",
    parts: [{ of: "base62", length: 20, lengthMax: 40 }],
  }),
];
