import { namedToken } from "../formats/index.ts";

export const timecamp = [
  namedToken({
    id: "timecamp-api-token",
    title: "TimeCamp API token",
    family: "timecamp",
    severity: "high",
    names: ["timecamp"],
    parts: [{ of: "lowerAndDigits", length: 26 }],
    formatSource: "https://developer.timecamp.com/docs/timecamp-api/",
    remedy: "Regenerate it at the bottom of the profile page",
  }),
];
