import { namedToken, uuid } from "../formats/index.ts";

export const appcues = [
  namedToken({
    id: "appcues-api-key",
    title: "Appcues API key or secret",
    family: "appcues",
    severity: "high",
    names: ["appcues"],
    parts: uuid,
    formatSource: "https://api.appcues.com/v2/docs",
    remedy: "Delete it under Settings, API keys",
  }),
];
