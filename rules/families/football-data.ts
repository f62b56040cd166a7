import { namedToken } from "../formats/index.ts";

export const footballData = [
  namedToken({
    id: "football-data-token",
    title: "football-data.org API token",
    family: "football-data",
    severity: "low",
    names: ["football_data", "footballdata"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://www.football-data.org/documentation/quickstart",
    remedy: "Ask for a new token at football-data.org",
  }),
];
