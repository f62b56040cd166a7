import { namedToken } from "../formats/index.ts";

export const smarty = [
  namedToken({
    id: "smarty-auth-token",
    title: "Smarty auth token",
    family: "smarty",
    severity: "high",
    names: ["smarty", "smartystreets", "smarty_streets"],
    parts: [{ of: "base62", length: 20 }],
    formatSource: "https://www.smarty.com/docs/cloud/authentication",
    remedy: "Delete the secret key under API keys in the account",
  }),
];
