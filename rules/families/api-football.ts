import { namedToken } from "../formats/index.ts";

export const apiFootball = [
  namedToken({
    id: "api-football-key",
    title: "API-Football (API-SPORTS) key",
    family: "api-football",
    severity: "medium",
    names: ["api_football", "apifootball", "api_sports", "apisports", "football_api"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://www.api-football.com/documentation-v3",
    remedy: "Reset the key in the dashboard",
  }),
];
