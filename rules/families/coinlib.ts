import { namedToken } from "../formats/index.ts";

export const coinlib = [
  namedToken({
    id: "coinlib-api-key",
    title: "Coinlib API key",
    family: "coinlib",
    severity: "medium",
    names: ["coinlib"],
    parts: [{ of: "base62", length: 16 }],
    formatSource: "https://coinlib.io/apidocs",
    remedy: "Regenerate the key in the Coinlib profile",
  }),
];
