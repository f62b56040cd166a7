import { namedToken } from "../formats/index.ts";

export const steam = [
  namedToken({
    id: "steam-web-api-key",
    title: "Steam Web API key",
    family: "steam",
    severity: "high",
    names: ["steam_api", "steam_web", "steamapi", "steam"],
    kinds: ["api_key", "web_api_key", "key"],
    parts: [{ of: "anyHex", length: 32 }],
    formatSource: "https://steamcommunity.com/dev",
    remedy: "Revoke it at steamcommunity.com/dev/apikey",
  }),
];
