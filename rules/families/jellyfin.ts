import { namedToken } from "../formats/index.ts";

export const jellyfin = [
  namedToken({
    id: "jellyfin-api-key",
    title: "Jellyfin or Emby API key",
    family: "jellyfin",
    severity: "high",
    names: ["jellyfin", "emby"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://jellyfin.org/docs/general/server/",
    remedy: "Revoke it under Dashboard, API Keys",
  }),
];
