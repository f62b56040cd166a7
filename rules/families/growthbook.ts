import { namedToken } from "../formats/index.ts";

export const growthbook = [
  namedToken({
    id: "growthbook-api-key",
    title: "GrowthBook secret API key",
    family: "growthbook",
    severity: "high",
    names: ["growthbook", "growth_book"],
    parts: ["secret_", { of: "url64", length: 20, lengthMax: 90 }],
    formatSource: "https://docs.growthbook.io/api/",
    remedy: "Delete it under Settings, API keys",
  }),
];
