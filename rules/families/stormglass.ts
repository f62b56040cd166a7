import { namedToken } from "../formats/index.ts";

const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

export const stormglass = [
  namedToken({
    id: "stormglass-api-key",
    title: "Storm Glass API key",
    family: "stormglass",
    severity: "medium",
    names: ["stormglass", "storm_glass"],
    parts: [...uuid, "-", ...uuid],
    formatSource: "https://docs.stormglass.io/#/authentication",
    remedy: "Ask Storm Glass for a new key in the dashboard",
  }),
];
