import { namedToken } from "../formats/index.ts";

export const sherpadesk = [
  namedToken({
    id: "sherpadesk-api-token",
    title: "SherpaDesk API token",
    family: "sherpadesk",
    severity: "high",
    names: ["sherpadesk"],
    parts: [{ of: "lowerAndDigits", length: 32 }],
    formatSource: "https://github.com/sherpadesk/api/wiki",
    remedy: "Reset it on the user's profile page",
  }),
];
