import { namedToken, uuid } from "../formats/index.ts";

export const loginradius = [
  namedToken({
    id: "loginradius-api-secret",
    title: "LoginRadius API secret",
    family: "loginradius",
    severity: "critical",
    names: ["loginradius"],
    kinds: ["api_secret", "secret", "api_key", "key"],
    parts: uuid,
    formatSource: "https://www.loginradius.com/docs/api/v2/admin-console/platform-security/api-key-and-secret/",
    remedy: "Reset the API secret under API Credentials in the Admin Console",
  }),
];
