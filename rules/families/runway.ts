import { namedToken } from "../formats/index.ts";

export const runway = [
  namedToken({
    id: "runway-api-secret",
    title: "Runway API secret",
    family: "runway",
    severity: "high",
    names: ["runway"],
    parts: ["key_", { of: "hex", length: 128 }],
    formatSource: "https://docs.dev.runwayml.com/guides/setup/",
    remedy: "Disable it under API Keys in the developer portal",
  }),
];
