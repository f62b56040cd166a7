import { namedToken } from "../formats/index.ts";

export const crowdin = [
  namedToken({
    id: "crowdin-personal-access-token",
    title: "Crowdin personal access token",
    family: "crowdin",
    severity: "high",
    names: ["crowdin"],
    parts: [{ of: "hex", length: 80 }],
    formatSource: "https://support.crowdin.com/account-settings/#api",
    remedy: "Revoke it under Account Settings, API",
  }),
];
