import { namedToken } from "../formats/index.ts";

export const footballData = [
  namedToken({
    id: "football-data-api-token",
    title: "football-data.org API token",
    family: "football-data",
    severity: "medium",
    names: ["football_data"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.football-data.org/general/v4/index.html",
    remedy: "Ask football-data.org for a new token",
  }),
];
