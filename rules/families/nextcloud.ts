import { namedToken } from "../formats/index.ts";

export const nextcloud = [
  namedToken({
    id: "nextcloud-app-password",
    title: "Nextcloud app password",
    family: "nextcloud",
    severity: "high",
    confidence: "high",
    names: ["nextcloud"],
    parts: [
      { of: "base62", length: 5 },
      "-",
      { of: "base62", length: 5 },
      "-",
      { of: "base62", length: 5 },
      "-",
      { of: "base62", length: 5 },
      "-",
      { of: "base62", length: 5 },
    ],
    formatSource: "https://docs.nextcloud.com/server/latest/user_manual/en/session_management.html",
    remedy: "Revoke it under Settings, Security, Devices & sessions; or DELETE /ocs/v2.php/core/apppassword with it",
  }),
];
