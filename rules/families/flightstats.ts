import { namedToken } from "../formats/index.ts";

export const flightstats = [
  namedToken({
    id: "flightstats-app-key",
    title: "FlightStats application key",
    family: "flightstats",
    severity: "medium",
    names: ["flightstats"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developer.flightstats.com/getting-started/",
    remedy: "Regenerate the key under Dashboard, Application keys",
  }),
];
