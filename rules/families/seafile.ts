import { namedToken } from "../formats/index.ts";

export const seafile = [
  namedToken({
    id: "seafile-auth-token",
    title: "Seafile account token",
    family: "seafile",
    severity: "high",
    names: ["seafile"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://manual.seafile.com/latest/develop/web_api_v2.1/",
    remedy: "Delete the user's API token on the profile page",
  }),
];
