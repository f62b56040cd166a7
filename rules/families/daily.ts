import { namedToken } from "../formats/index.ts";

export const daily = [
  namedToken({
    id: "daily-api-key",
    title: "Daily API key",
    family: "daily",
    severity: "high",
    names: ["daily_co", "dailyco", "daily_api", "daily_video"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://docs.daily.co/reference/rest-api",
    remedy: "Regenerate it under Developers in Daily's dashboard",
  }),
];
