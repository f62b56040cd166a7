import { namedToken } from "../formats/index.ts";

export const flightapi = [
  namedToken({
    id: "flightapi-key",
    title: "FlightAPI key",
    family: "flightapi",
    severity: "medium",
    names: ["flightapi"],
    parts: [{ of: "hex", length: 24 }],
    formatSource: "https://docs.flightapi.io/",
    remedy: "Regenerate the key in the dashboard",
  }),
];
