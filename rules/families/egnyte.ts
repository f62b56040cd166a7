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
    remedy: "Revoke the app's access under the user's connected applications",
  }),
];
