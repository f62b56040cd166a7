import { namedToken } from "../formats/index.ts";

export const fulcrum = [
  namedToken({
    id: "fulcrum-api-token",
    title: "Fulcrum API token",
    family: "fulcrum",
    severity: "high",
    names: ["fulcrum"],
    parts: [{ of: "lowerAndDigits", length: 80 }],
    formatSource: "https://docs.fulcrumapp.com/docs/api-quick-start",
    remedy: "Delete it under Settings, API",
  }),
];
