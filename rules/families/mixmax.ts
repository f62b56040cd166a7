import { namedToken } from "../formats/index.ts";

export const mixmax = [
  namedToken({
    id: "mixmax-api-token",
    title: "Mixmax API token",
    family: "mixmax",
    severity: "high",
    names: ["mixmax"],
    parts: [{ of: "url64", length: 36 }],
    formatSource: "https://developer.mixmax.com/reference/getting-started-with-the-api",
    remedy: "Delete it under Settings, Integrations, API",
  }),
];
