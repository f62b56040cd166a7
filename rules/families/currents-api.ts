import { namedToken } from "../formats/index.ts";

export const currentsApi = [
  namedToken({
    id: "currents-news-api-key",
    title: "Currents API key",
    family: "currents-api",
    severity: "medium",
    names: ["currentsapi", "currents_api"],
    parts: [{ of: "url64", length: 48 }],
    formatSource: "https://currentsapi.services/en/docs/",
    remedy: "Regenerate it on the account's page",
  }),
];
