import { namedToken } from "../formats/index.ts";

const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

export const holidayApi = [
  namedToken({
    id: "holiday-api-key",
    title: "Holiday API key",
    family: "holiday-api",
    severity: "medium",
    names: ["holidayapi", "holiday_api"],
    parts: uuid,
    formatSource: "https://holidayapi.com/docs",
    remedy: "Regenerate the key in the dashboard",
  }),
];
