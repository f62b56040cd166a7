import { namedToken, uuid } from "../formats/index.ts";

export const railway = [
  namedToken({
    id: "railway-token",
    title: "Railway token",
    family: "railway",
    severity: "critical",
    names: ["railway"],
    kinds: ["api_token", "token", "api_key"],
    parts: uuid,
    formatSource: "https://docs.railway.com/reference/public-api",
    remedy: "Delete it under the account's, team's or project's Tokens",
  }),
];
