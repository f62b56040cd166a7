import { namedToken } from "../formats/index.ts";

export const typesense = [
  namedToken({
    id: "typesense-api-key",
    title: "Typesense API key",
    family: "typesense",
    severity: "high",
    names: ["typesense"],
    parts: [{ of: "base62", length: 32, lengthMax: 48 }],
    formatSource: "https://typesense.org/docs/latest/api/api-keys.html",
    remedy: "DELETE /keys/{id}, or start the server with a new bootstrap key",
  }),
];
