import { namedToken } from "../formats/index.ts";

export const theOddsApi = [
  namedToken({
    id: "the-odds-api-key",
    title: "The Odds API key",
    family: "the-odds-api",
    severity: "medium",
    names: ["odds_api", "the_odds_api", "oddsapi"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://the-odds-api.com/liveapi/guides/v4/",
    remedy: "Ask The Odds API for a new key",
  }),
];
