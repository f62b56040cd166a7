import { namedToken } from "../formats/index.ts";

export const tableau = [
  namedToken({
    id: "tableau-personal-access-token",
    title: "Tableau personal access token",
    family: "tableau",
    severity: "high",
    names: ["tableau"],
    parts: [{ of: "base64", length: 22 }, "==:", { of: "base62", length: 32 }],
    formatSource: "https://help.tableau.com/current/server/en-us/security_personal_access_tokens.htm",
    remedy: "Revoke it under My Account Settings, Personal Access Tokens",
  }),
];
