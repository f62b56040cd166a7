import { namedToken } from "../formats/index.ts";

export const calendarific = [
  namedToken({
    id: "calendarific-api-key",
    title: "Calendarific API key",
    family: "calendarific",
    severity: "low",
    names: ["calendarific"],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://calendarific.com/api-documentation",
    remedy: "Regenerate it in the account",
  }),
  namedToken({
    id: "calendarific-short-api-key",
    title: "Calendarific API key (current form)",
    family: "calendarific",
    severity: "low",
    names: ["calendarific"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://calendarific.com/api-documentation",
    remedy: "Regenerate it in the account",
  }),
];
