import { namedToken } from "../formats/index.ts";

export const battleNet = [
  namedToken({
    id: "battle-net-client-secret",
    title: "Battle.net client secret",
    family: "battle-net",
    severity: "high",
    names: ["battle_net", "bnet", "blizzard"],
    kinds: ["client_secret", "api_secret", "secret"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://develop.battle.net/documentation/guides/using-oauth",
    remedy: "Regenerate the client secret on the client's page in the Battle.net Developer Portal",
  }),
];
