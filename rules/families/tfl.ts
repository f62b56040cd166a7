import { namedToken } from "../formats/index.ts";

export const tfl = [
  namedToken({
    id: "tfl-app-key",
    title: "Transport for London app key",
    family: "tfl",
    severity: "low",
    names: ["tfl_app", "tfl_api", "tfl_primary"],
    kinds: ["key"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://api-portal.tfl.gov.uk/",
    remedy: "Regenerate the subscription's key on the profile page",
  }),
];
