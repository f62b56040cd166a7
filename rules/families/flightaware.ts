import { namedToken } from "../formats/index.ts";

export const flightaware = [
  namedToken({
    id: "flightaware-api-key",
    title: "FlightAware AeroAPI key",
    family: "flightaware",
    severity: "medium",
    names: ["flightaware", "aeroapi"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://www.flightaware.com/aeroapi/portal/documentation",
    remedy: "Delete the key in the AeroAPI portal",
  }),
];
