import { namedToken } from "../formats/index.ts";

export const openweather = [
  namedToken({
    id: "openweather-api-key",
    title: "OpenWeather API key",
    family: "openweather",
    severity: "medium",
    names: ["openweather", "open_weather", "owm", "pyowm", "openweathermap"],
    kinds: ["api_key", "app_id", "appid", "key", "token", "id", "secret"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://openweathermap.org/appid",
    remedy: "Delete the key under API keys in the account",
  }),
];
