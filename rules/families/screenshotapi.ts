import { namedToken } from "../formats/index.ts";

export const screenshotapi = [
  namedToken({
    id: "screenshotapi-token",
    title: "ScreenshotAPI token",
    family: "screenshotapi",
    severity: "medium",
    confidence: "high",
    names: ["screenshotapi", "screenshot_api"],
    parts: [
      { of: "upperAndDigits", length: 7 },
      "-",
      { of: "upperAndDigits", length: 7 },
      "-",
      { of: "upperAndDigits", length: 7 },
      "-",
      { of: "upperAndDigits", length: 7 },
    ],
    formatSource: "https://screenshotapi.net/documentation",
    remedy: "Regenerate it in the ScreenshotAPI dashboard",
  }),
];
