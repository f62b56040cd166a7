import { namedToken } from "../formats/index.ts";

export const tomtom = [
  namedToken({
    id: "tomtom-api-key",
    title: "TomTom API key",
    family: "tomtom",
    severity: "medium",
    names: ["tomtom", "tom_tom"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://developer.tomtom.com/platform/documentation/dashboard/api-key-management",
    remedy: "Delete the key in the developer dashboard",
  }),
];
