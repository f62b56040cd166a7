import { namedToken } from "../formats/index.ts";

export const freshdesk = [
  namedToken({
    id: "freshdesk-api-key",
    title: "Freshdesk API key",
    family: "freshdesk",
    severity: "high",
    names: ["freshdesk", "freshservice"],
    parts: [{ of: "base62", length: 19, lengthMax: 20 }],
    formatSource: "https://developers.freshdesk.com/api/#authentication",
    remedy: "Reset it under Profile settings",
  }),
];
