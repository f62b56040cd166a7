import { namedToken, uuid } from "../formats/index.ts";

export const stadiaMaps = [
  namedToken({
    id: "stadia-maps-api-key",
    title: "Stadia Maps API key",
    family: "stadia-maps",
    severity: "medium",
    names: ["stadia"],
    parts: uuid,
    formatSource: "https://docs.stadiamaps.com/authentication/",
    remedy: "Delete the key of the property in the client dashboard",
  }),
];
