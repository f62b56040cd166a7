import { namedToken, uuid } from "../formats/index.ts";

export const braze = [
  namedToken({
    id: "braze-rest-api-key",
    title: "Braze REST API key",
    family: "braze",
    severity: "high",
    names: ["braze", "appboy"],
    kinds: ["rest_api_key", "rest_key", "api_key", "key", "token"],
    parts: uuid,
    formatSource: "https://www.braze.com/docs/api/basics/#rest-api-key",
    remedy: "Delete it under Settings, APIs and Identifiers",
  }),
];
