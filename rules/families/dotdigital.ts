import { namedToken } from "../formats/index.ts";

export const dotdigital = [
  namedToken({
    id: "dotdigital-api-password",
    title: "Dotdigital API user password",
    family: "dotdigital",
    severity: "high",
    names: ["dotdigital", "dotmailer"],
    kinds: ["api_password", "password", "pass", "secret"],
    parts: [{ of: "base62", length: 12, lengthMax: 24 }],
    formatSource: "https://developer.dotdigital.com/reference/authentication-1",
    remedy: "Change the API user under Settings, Access, API users",
  }),
];
