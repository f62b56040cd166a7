import { namedToken, uuid } from "../formats/index.ts";

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
