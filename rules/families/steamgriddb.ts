import { namedToken } from "../formats/index.ts";

export const steamgriddb = [
  namedToken({
    id: "steamgriddb-api-key",
    title: "SteamGridDB API key",
    family: "steamgriddb",
    severity: "medium",
    names: ["steamgriddb", "steam_grid_db"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://www.steamgriddb.com/api/v2",
    remedy: "Regenerate it under Preferences, API",
  }),
];
