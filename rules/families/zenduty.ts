import { namedToken } from "../formats/index.ts";

export const zenduty = [
  namedToken({
    id: "zenduty-api-key",
    title: "Zenduty API key",
    family: "zenduty",
    severity: "high",
    names: ["zenduty"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://docs.zenduty.com/docs/api",
    remedy: "Delete it under Account, API Keys",
  }),
];
