import { namedToken } from "../formats/index.ts";

export const weatherapi = [
  namedToken({
    id: "weatherapi-key",
    title: "WeatherAPI.com key",
    family: "weatherapi",
    severity: "medium",
    names: ["weatherapi", "weather_api"],
    parts: [{ of: "hex", length: 31 }],
    formatSource: "https://www.weatherapi.com/docs/",
    remedy: "Regenerate the key in the dashboard",
  }),
];
