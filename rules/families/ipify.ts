import { namedToken } from "../formats/index.ts";

export const ipify = [
  namedToken({
    id: "ipify-api-key",
    title: "ipify geolocation API key",
    family: "ipify",
    severity: "medium",
    names: ["ipify", "geoipify"],
    parts: ["at_", { of: "base62", length: 29 }],
    formatSource: "https://geo.ipify.org/docs",
    remedy: "Regenerate the key under My products",
  }),
];
