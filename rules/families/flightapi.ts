import { namedToken } from "../formats/index.ts";

export const flightapi = [
  namedToken({
    id: "flightapi-api-key",
    title: "FlightAPI API key",
    family: "flightapi",
    severity: "medium",
    names: ["flightapi", "flight_api"],
    parts: [{ of: "hex", length: 24 }],
    formatSource: "https://docs.flightapi.io/",
    remedy: "Ask FlightAPI to replace it",
  }),
];
