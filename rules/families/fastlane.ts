import { namedToken } from "../formats/index.ts";

export const fastlane = [
  namedToken({
    id: "apple-app-specific-password",
    title: "Apple app-specific password, as fastlane takes it",
    family: "fastlane",
    severity: "high",
    names: ["app_specific", "application_specific", "apple_id", "altool", "notarytool", "notarization", "fastlane"],
    kinds: ["password", "pass", "pwd", "secret"],
    parts: [
      { of: "lowerAndDigits", length: 4 },
      "-",
      { of: "lowerAndDigits", length: 4 },
      "-",
      { of: "lowerAndDigits", length: 4 },
      "-",
      { of: "lowerAndDigits", length: 4 },
    ],
    formatSource: "https://support.apple.com/en-us/102654",
    remedy: "Revoke it at account.apple.com, App-specific passwords",
  }),
];
