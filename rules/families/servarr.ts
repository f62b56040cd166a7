import { namedToken } from "../formats/index.ts";

export const servarr = [
  namedToken({
    id: "servarr-api-key",
    title: "Sonarr, Radarr, Lidarr, Prowlarr or Readarr API key",
    family: "servarr",
    severity: "high",
    names: ["sonarr", "radarr", "lidarr", "prowlarr", "readarr", "whisparr"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://wiki.servarr.com/sonarr/settings#security",
    remedy: "Reset it under Settings, General, Security",
  }),
];
