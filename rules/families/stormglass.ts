import { namedToken, uuid } from "../formats/index.ts";

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
