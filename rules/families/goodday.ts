import { namedToken } from "../formats/index.ts";

export const goodday = [
  namedToken({
    id: "goodday-api-token",
    title: "GoodDay API token",
    family: "goodday",
    severity: "high",
    names: ["goodday"],
    parts: [{ of: "lowerAndDigits", length: 32 }],
    formatSource: "https://www.goodday.work/developers/api-v2/getting-started",
    remedy: "Delete it under Settings, API",
  }),
];
