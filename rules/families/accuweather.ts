import { namedToken } from "../formats/index.ts";

const formatSource = "https://developer.accuweather.com/documentation/authentication";

export const accuweather = [
  namedToken({
    id: "accuweather-api-key",
    title: "AccuWeather API key",
    family: "accuweather",
    severity: "medium",
    names: ["accuweather"],
    parts: ["zpka_", { of: "hex", length: 32 }, "_", { of: "hex", length: 8 }],
    formatSource,
    remedy: "Delete the key in the developer portal",
  }),
  namedToken({
    id: "accuweather-legacy-api-key",
    title: "AccuWeather API key of the first form",
    family: "accuweather",
    severity: "medium",
    names: ["accuweather"],
    parts: [{ of: "base62", length: 32 }],
    formatSource,
    remedy: "Delete the app in the developer portal",
  }),
];
