import { namedToken } from "../formats/index.ts";

export const desec = [
  namedToken({
    id: "desec-token",
    title: "deSEC API token",
    family: "desec",
    severity: "critical",
    names: ["desec"],
    kinds: ["api_token", "auth_token", "token", "api_key"],
    parts: [{ of: "url64", length: 28 }],
    formatSource: "https://desec.readthedocs.io/en/latest/auth/tokens.html",
    remedy: "DELETE https://desec.io/api/v1/auth/tokens/{id}/",
  }),
];
