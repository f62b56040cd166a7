import { namedToken } from "../formats/index.ts";

export const weatherbit = [
  namedToken({
    id: "weatherbit-api-key",
    title: "Weatherbit API key",
    family: "weatherbit",
    severity: "medium",
    names: ["weatherbit"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://www.weatherbit.io/api/requests",
    remedy: "Revoke the key in the dashboard",
  }),
];
