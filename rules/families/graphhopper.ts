import { namedToken, uuid } from "../formats/index.ts";

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
