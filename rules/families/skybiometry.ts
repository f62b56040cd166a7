import { namedToken } from "../formats/index.ts";

export const skybiometry = [
  namedToken({
    id: "skybiometry-api-secret",
    title: "SkyBiometry API secret",
    family: "skybiometry",
    severity: "high",
    names: ["skybiometry"],
    kinds: ["api_secret", "secret", "api_key", "key"],
    parts: [{ of: "lowerAndDigits", length: 25, lengthMax: 26 }],
    formatSource: "https://skybiometry.com/documentation/",
    remedy: "Delete the application in the account",
  }),
];
