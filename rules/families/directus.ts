import { namedToken } from "../formats/index.ts";

export const directus = [
  namedToken({
    id: "directus-static-token",
    title: "Directus static token",
    family: "directus",
    severity: "high",
    names: ["directus"],
    parts: [{ of: "url64", length: 32 }],
    formatSource: "https://directus.io/docs/guides/connect/authentication",
    remedy: "Clear or replace the static token of the user",
  }),
];
