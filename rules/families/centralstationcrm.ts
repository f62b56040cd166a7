import { namedToken } from "../formats/index.ts";

export const centralstationcrm = [
  namedToken({
    id: "centralstationcrm-api-key",
    title: "CentralStationCRM API key",
    family: "centralstationcrm",
    severity: "high",
    names: ["centralstation", "central_station"],
    parts: [{ of: "lowerAndDigits", length: 30 }],
    formatSource: "https://api.centralstationcrm.net/",
    remedy: "Delete it under Account settings, API keys",
  }),
];
