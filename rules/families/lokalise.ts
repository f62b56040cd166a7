import { namedToken } from "../formats/index.ts";

export const lokalise = [
  namedToken({
    id: "lokalise-api-token",
    title: "Lokalise API token",
    family: "lokalise",
    severity: "high",
    names: ["lokalise"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://developers.lokalise.com/reference/api-authentication",
    remedy: "Revoke it under Profile settings, API tokens",
  }),
];
