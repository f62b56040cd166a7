import { namedToken } from "../formats/index.ts";

export const captainData = [
  namedToken({
    id: "captain-data-api-key",
    title: "Captain Data API key",
    family: "captain-data",
    severity: "high",
    names: ["captain_data", "captaindata"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://docs.captaindata.co/",
    remedy: "Regenerate it under Settings, API",
  }),
];
