import { namedToken } from "../formats/index.ts";

export const worldWeatherOnline = [
  namedToken({
    id: "world-weather-online-api-key",
    title: "World Weather Online API key",
    family: "world-weather-online",
    severity: "medium",
    names: ["worldweatheronline", "world_weather_online", "wwo"],
    parts: [{ of: "hex", length: 31 }],
    formatSource: "https://www.worldweatheronline.com/weather-api/api/docs/",
    remedy: "Ask for a new key in the account",
  }),
];
