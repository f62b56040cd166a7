import { namedToken } from "../formats/index.ts";

export const smartsheet = [
  namedToken({
    id: "smartsheet-access-token",
    title: "Smartsheet access token",
    family: "smartsheet",
    severity: "high",
    names: ["smartsheet", "smartsheets"],
    parts: [{ of: "base62", length: 37 }],
    formatSource: "https://developers.smartsheet.com/api/smartsheet/guides/basics/authentication",
    remedy: "DELETE https://api.smartsheet.com/2.0/token, or revoke it under Personal Settings, API Access",
  }),
  namedToken({
    id: "smartsheet-legacy-access-token",
    title: "Smartsheet access token (older form)",
    family: "smartsheet",
    severity: "high",
    names: ["smartsheet", "smartsheets"],
    parts: [{ of: "lowerAndDigits", length: 26 }],
    formatSource: "https://developers.smartsheet.com/api/smartsheet/guides/basics/authentication",
    remedy: "DELETE https://api.smartsheet.com/2.0/token, or revoke it under Personal Settings, API Access",
  }),
];
