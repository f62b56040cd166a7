import { namedToken } from "../formats/index.ts";

export const comet = [
  namedToken({
    id: "comet-api-key",
    title: "Comet API key",
    family: "comet",
    severity: "high",
    names: ["comet_api", "comet_ml"],
    parts: [{ of: "base62", length: 25 }],
    formatSource: "https://www.comet.com/docs/v2/guides/getting-started/quickstart/",
    remedy: "Generate a new one under Account settings, API Keys, which ends the old one",
  }),
];
