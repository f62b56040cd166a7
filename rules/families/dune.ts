import { namedToken } from "../formats/index.ts";

export const dune = [
  namedToken({
    id: "dune-api-key",
    title: "Dune API key",
    family: "dune",
    severity: "medium",
    names: ["dune"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://docs.dune.com/api-reference/overview/authentication",
    remedy: "Delete the key under Settings, API",
  }),
];
