import { namedToken, uuid } from "../formats/index.ts";

export const coda = [
  namedToken({
    id: "coda-api-token",
    title: "Coda API token",
    family: "coda",
    severity: "high",
    names: ["coda"],
    kinds: ["api_key", "api_token", "token"],
    parts: uuid,
    formatSource: "https://coda.io/developers/apis/v1",
    remedy: "Delete it under Account settings, API settings",
  }),
];
