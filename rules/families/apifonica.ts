import { namedToken } from "../formats/index.ts";

export const apifonica = [
  namedToken({
    id: "apifonica-auth-token",
    title: "Apifonica auth token",
    family: "apifonica",
    severity: "high",
    names: ["apifonica"],
    parts: [
      { of: "lowerAndDigits", length: 11 },
      "-",
      { of: "lowerAndDigits", length: 4 },
      "-",
      { of: "lowerAndDigits", length: 4 },
      "-",
      { of: "lowerAndDigits", length: 4 },
      "-",
      { of: "lowerAndDigits", length: 12 },
    ],
    formatSource: "https://docs.apifonica.com/en/latest/authentication.html",
    remedy: "Reset it under Account, API credentials",
  }),
];
