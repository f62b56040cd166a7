import { namedToken } from "../formats/index.ts";

export const leadfeeder = [
  namedToken({
    id: "leadfeeder-api-token",
    title: "Leadfeeder API token",
    family: "leadfeeder",
    severity: "high",
    names: ["leadfeeder"],
    parts: [{ of: "base62", length: 43 }],
    formatSource: "https://docs.leadfeeder.com/api/",
    remedy: "Delete it under Settings, API tokens",
  }),
];
