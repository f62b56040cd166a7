import { namedToken } from "../formats/index.ts";

export const clickhelp = [
  namedToken({
    id: "clickhelp-api-key",
    title: "ClickHelp API key",
    family: "clickhelp",
    severity: "high",
    names: ["clickhelp"],
    parts: [{ of: "base62", length: 24 }],
    formatSource: "https://clickhelp.com/software-documentation-tool/user-manual/api-authentication.html",
    remedy: "Regenerate it on the user's profile page",
  }),
];
