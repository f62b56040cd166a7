import { namedToken } from "../formats/index.ts";

export const geoapify = [
  namedToken({
    id: "geoapify-api-key",
    title: "Geoapify API key",
    family: "geoapify",
    severity: "medium",
    names: ["geoapify"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://apidocs.geoapify.com/docs/geocoding/",
    remedy: "Delete the key under API keys of the project",
  }),
];
