import { namedToken } from "../formats/index.ts";

export const pushbullet = [
  namedToken({
    id: "pushbullet-access-token",
    title: "Pushbullet access token",
    family: "pushbullet",
    severity: "high",
    names: ["pushbullet", "push_bullet"],
    parts: ["o.", { of: "base62", length: 32 }],
    formatSource: "https://docs.pushbullet.com/#authentication",
    remedy: "Reset all access tokens under Account Settings",
  }),
];
