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

export const graphhopper = [
  namedToken({
    id: "graphhopper-api-key",
    title: "GraphHopper API key",
    family: "graphhopper",
    severity: "medium",
    names: ["graphhopper"],
    parts: uuid,
    formatSource: "https://docs.graphhopper.com/openapi/section/authentication",
    remedy: "Delete the key under API keys in the dashboard",
  }),
];
