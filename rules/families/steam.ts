import { namedToken } from "../formats/index.ts";

export const steam = [
  namedToken({
    id: "steam-web-api-key",
    title: "Steam Web API key",
    family: "steam",
    severity: "high",
    names: ["steam_api", "steam_web", "steam_partner", "steam_community"],
    kinds: ["key", "token", "secret"],
    parts: [{ of: "anyHex", length: 32 }],
    formatSource: "https://partner.steamgames.com/doc/webapi_overview/auth",
    remedy: "Revoke it at steamcommunity.com/dev/apikey",
  }),
];
