import { namedToken } from "../formats/index.ts";

export const visualCrossing = [
  namedToken({
    id: "visual-crossing-api-key",
    title: "Visual Crossing API key",
    family: "visual-crossing",
    severity: "medium",
    names: ["visualcrossing", "visual_crossing"],
    parts: [{ of: "upperAndDigits", length: 25 }],
    formatSource:
      "https://www.visualcrossing.com/resources/documentation/weather-api/getting-started-with-the-visual-crossing-timeline-weather-api/",
    remedy: "Reset the key in the account",
  }),
];
