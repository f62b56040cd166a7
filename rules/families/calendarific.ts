import { namedToken } from "../formats/index.ts";

export const calendarific = [
  namedToken({
    id: "calendarific-api-key",
    title: "Calendarific API key",
    family: "calendarific",
    severity: "medium",
    names: ["calendarific"],
    parts: [{ of: "base62", length: 32, lengthMax: 40 }],
    formatSource: "https://calendarific.com/api-documentation",
    remedy: "Regenerate the key in the account",
  }),
];
