import { namedToken } from "../formats/index.ts";

export const playht = [
  namedToken({
    id: "playht-secret-key",
    title: "PlayHT secret key",
    family: "playht",
    severity: "high",
    names: ["play_ht"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.play.ht/reference/api-authentication",
    remedy: "Generate a new one under API Access, which ends the old one",
  }),
];
