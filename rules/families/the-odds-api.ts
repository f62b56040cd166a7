import { namedToken } from "../formats/index.ts";

export const theOddsApi = [
  namedToken({
    id: "the-odds-api-key",
    title: "The Odds API key",
    family: "the-odds-api",
    severity: "medium",
    names: ["theoddsapi", "the_odds_api", "odds_api"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://the-odds-api.com/liveapi/guides/v4/",
    remedy: "Ask The Odds API to replace it",
  }),
];
