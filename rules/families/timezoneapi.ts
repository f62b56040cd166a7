import { namedToken } from "../formats/index.ts";

export const timezoneapi = [
  namedToken({
    id: "timezoneapi-token",
    title: "TimezoneAPI token",
    family: "timezoneapi",
    severity: "low",
    names: ["timezoneapi", "timezone_api"],
    parts: [{ of: "base62", length: 20 }],
    formatSource: "https://timezoneapi.io/developers",
    remedy: "Ask TimezoneAPI to replace it",
  }),
];
