import { namedToken } from "../formats/index.ts";

export const apple = [
  namedToken({
    id: "apple-app-specific-password",
    title: "Apple app-specific password",
    family: "apple",
    severity: "high",
    names: [
      "apple_app_specific",
      "app_specific",
      "apple_application_specific",
      "application_specific",
      "altool",
      "notarization",
      "notarize",
      "notarytool",
      "apple_id",
    ],
    kinds: ["password", "pass", "pwd"],
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
    remedy: "Revoke it under Sign-In and Security, App-Specific Passwords, at account.apple.com",
  }),
  namedToken({
    id: "apple-shared-secret",
    title: "App Store shared secret",
    family: "apple",
    severity: "medium",
    names: ["app_store_shared", "appstore_shared", "itunes_shared", "apple_shared", "app_specific_shared", "itunes_connect_shared"],
    kinds: ["secret"],
    parts: [{ of: "hex", length: 32 }],
    formatSource:
      "https://developer.apple.com/help/app-store-connect/configure-in-app-purchase-settings/generate-a-shared-secret-to-verify-receipts",
    remedy: "Regenerate the shared secret in App Store Connect",
  }),
];
