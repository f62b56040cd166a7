import { namedToken } from "../formats/index.ts";

export const uptimeRobot = [
  namedToken({
    id: "uptime-robot-api-key",
    title: "UptimeRobot API key",
    family: "uptime-robot",
    severity: "high",
    names: ["uptime_robot"],
    parts: [{ oneOf: ["ur", "u", "m"] }, { of: "digits", length: 6, lengthMax: 10 }, "-", { of: "hex", length: 24 }],
    formatSource: "https://uptimerobot.com/api/v3/",
    remedy: "Delete it under Integrations & API, API",
  }),
];
