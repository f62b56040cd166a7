import { namedToken } from "../formats/index.ts";

export const librato = [
  namedToken({
    id: "librato-api-token",
    title: "Librato API token",
    family: "librato",
    severity: "high",
    names: ["librato"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://www.librato.com/docs/api/",
    remedy: "Delete it under Settings, API Access Tokens",
  }),
];
