import { namedToken } from "../formats/index.ts";

export const opencage = [
  namedToken({
    id: "opencage-api-key",
    title: "OpenCage geocoding API key",
    family: "opencage",
    severity: "medium",
    names: ["opencage", "open_cage"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://opencagedata.com/api",
    remedy: "Regenerate the key in the dashboard",
  }),
];
