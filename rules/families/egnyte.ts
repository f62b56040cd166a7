import { namedToken } from "../formats/index.ts";

export const egnyte = [
  namedToken({
    id: "egnyte-access-token",
    title: "Egnyte access token",
    family: "egnyte",
    severity: "high",
    names: ["egnyte"],
    parts: [{ of: "lowerAndDigits", length: 24 }],
    formatSource: "https://developers.egnyte.com/docs/read/Public_API_Authentication",
    remedy: "POST https://{domain}.egnyte.com/puboauth/revoke, or revoke it under the user's apps",
  }),
];
