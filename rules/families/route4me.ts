import { namedToken } from "../formats/index.ts";

export const route4me = [
  namedToken({
    id: "route4me-api-key",
    title: "Route4Me API key",
    family: "route4me",
    severity: "high",
    names: ["route4me"],
    parts: [{ of: "upperAndDigits", length: 32 }],
    formatSource: "https://route4me.io/docs/",
    remedy: "Regenerate the key under Account settings, API",
  }),
];
