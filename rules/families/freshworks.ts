import { namedToken } from "../formats/index.ts";

export const freshworks = [
  namedToken({
    id: "freshworks-api-key",
    title: "Freshworks (Freshsales) API key",
    family: "freshworks",
    severity: "high",
    names: ["freshworks", "freshsales"],
    parts: [{ of: "url64", length: 22 }],
    formatSource: "https://developers.freshworks.com/crm/api/#authentication",
    remedy: "Reset it under Personal settings, API settings",
  }),
];
