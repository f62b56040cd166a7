import { namedToken } from "../formats/index.ts";

export const teamgate = [
  namedToken({
    id: "teamgate-auth-token",
    title: "Teamgate auth token",
    family: "teamgate",
    severity: "high",
    names: ["teamgate"],
    parts: [{ of: "base62", length: 80 }],
    formatSource: "https://developers.teamgate.com/",
    remedy: "Delete it under Settings, External apps",
  }),
];
