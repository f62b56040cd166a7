import { namedToken } from "../formats/index.ts";

export const freshbooks = [
  namedToken({
    id: "freshbooks-token",
    title: "FreshBooks client secret or token",
    family: "freshbooks",
    severity: "high",
    names: ["freshbooks"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://www.freshbooks.com/api/authentication",
    remedy: "POST https://api.freshbooks.com/auth/oauth/revoke, or reset the secret on the developer page",
  }),
];
