import { namedToken, uuid } from "../formats/index.ts";

export const messari = [
  namedToken({
    id: "messari-api-key",
    title: "Messari API key",
    family: "messari",
    severity: "medium",
    names: ["messari"],
    parts: uuid,
    formatSource: "https://docs.messari.io/docs/authentication",
    remedy: "Delete the key under Account, API",
  }),
];
