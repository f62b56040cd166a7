import { namedToken } from "../formats/index.ts";

export const groove = [
  namedToken({
    id: "groove-api-token",
    title: "Groove access token",
    family: "groove",
    severity: "high",
    names: ["groovehq", "groove_hq", "groove_api"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://www.groovehq.com/docs/authentication",
    remedy: "Refresh it under Settings, API in Groove",
  }),
];
