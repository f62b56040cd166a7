import { namedToken } from "../formats/index.ts";

export const bugherd = [
  namedToken({
    id: "bugherd-api-key",
    title: "BugHerd API key",
    family: "bugherd",
    severity: "high",
    names: ["bugherd"],
    parts: [{ of: "lowerAndDigits", length: 22 }],
    formatSource: "https://www.bugherd.com/api_v2",
    remedy: "Regenerate it under Settings, General",
  }),
];
