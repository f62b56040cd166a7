import { prefixedToken } from "../formats/index.ts";

const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

export const riotGames = [
  prefixedToken({
    id: "riot-games-api-key",
    title: "Riot Games API key",
    family: "riot-games",
    severity: "high",
    prefix: "RGAPI-",
    parts: uuid,
    formatSource: "https://developer.riotgames.com/docs/portal",
    remedy: "Regenerate it in the Riot Developer Portal",
  }),
];
