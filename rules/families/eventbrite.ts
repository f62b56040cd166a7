import { namedToken } from "../formats/index.ts";

export const eventbrite = [
  namedToken({
    id: "eventbrite-token",
    title: "Eventbrite private token",
    family: "eventbrite",
    severity: "high",
    names: ["eventbrite"],
    parts: [{ of: "upperAndDigits", length: 20 }],
    formatSource: "https://www.eventbrite.com/platform/docs/authentication",
    remedy: "Delete the key under Account settings, Developer links, API keys",
  }),
];
