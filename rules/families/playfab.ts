import { namedToken } from "../formats/index.ts";

export const playfab = [
  namedToken({
    id: "playfab-secret-key",
    title: "PlayFab title secret key",
    family: "playfab",
    severity: "critical",
    names: ["playfab", "play_fab"],
    kinds: ["secret_key", "secret", "developer_secret_key", "key"],
    parts: [{ of: "upperAndDigits", length: 45, lengthMax: 60 }],
    formatSource: "https://learn.microsoft.com/en-us/gaming/playfab/live-service-management/gamemanager/secret-key-management",
    remedy: "Disable the key under Title settings, Secret Keys",
  }),
];
