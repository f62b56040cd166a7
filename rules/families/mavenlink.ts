import { namedToken } from "../formats/index.ts";

export const mavenlink = [
  namedToken({
    id: "mavenlink-access-token",
    title: "Kantata (Mavenlink) access token",
    family: "mavenlink",
    severity: "high",
    names: ["mavenlink"],
    parts: [{ of: "lowerAndDigits", length: 64 }],
    formatSource: "https://developer.kantata.com/kantata/specification/oauth-20",
    remedy: "Revoke the application under the user's settings",
  }),
];
