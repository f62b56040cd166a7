import { prefixedToken, uuid } from "../formats/index.ts";

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
