import { prefixedToken } from "../formats/index.ts";

export const fleetbase = [
  prefixedToken({
    id: "fleetbase-api-key",
    title: "Fleetbase secret API key",
    family: "fleetbase",
    severity: "high",
    prefix: "flb_live_",
    parts: [{ of: "base62", length: 20 }],
    formatSource: "https://docs.fleetbase.io/",
    remedy: "Roll the key in the Fleetbase console",
  }),
];
