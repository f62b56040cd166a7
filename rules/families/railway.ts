import { namedToken } from "../formats/index.ts";

export const railway = [
  namedToken({
    id: "railway-token",
    title: "Railway token",
    family: "railway",
    severity: "critical",
    names: ["railway"],
    kinds: ["api_token", "token", "api_key"],
    parts: [
      { of: "hex", length: 8 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 12 },
    ],
    formatSource: "https://docs.railway.com/reference/public-api",
    remedy: "Delete it under the account's, team's or project's Tokens",
  }),
];
