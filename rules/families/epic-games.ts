import { namedToken } from "../formats/index.ts";

export const epicGames = [
  namedToken({
    id: "epic-games-client-secret",
    title: "Epic Online Services client secret",
    family: "epic-games",
    severity: "high",
    names: ["epic_client", "epic_games", "epicgames", "eos_client"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "base64", length: 43 }],
    formatSource: "https://dev.epicgames.com/docs/dev-portal/client-credentials",
    remedy: "Regenerate the client's secret under Product Settings, Clients in the Developer Portal",
  }),
];
