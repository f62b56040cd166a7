import { namedToken } from "../formats/index.ts";

export const pipedrive = [
  namedToken({
    id: "pipedrive-api-token",
    title: "Pipedrive API token or client secret",
    family: "pipedrive",
    severity: "high",
    names: ["pipedrive"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://pipedrive.readme.io/docs/core-api-concepts-authentication",
    remedy: "Regenerate it under Personal preferences, API",
  }),
];
