import { namedToken } from "../formats/index.ts";

export const wistia = [
  namedToken({
    id: "wistia-access-token",
    title: "Wistia API token",
    family: "wistia",
    severity: "high",
    names: ["wistia"],
    parts: [{ of: "lowerAndDigits", length: 64 }],
    formatSource: "https://docs.wistia.com/docs/making-api-requests",
    remedy: "Delete it under Account settings, API Access",
  }),
];
