import { namedToken } from "../formats/index.ts";

export const glassnode = [
  namedToken({
    id: "glassnode-api-key",
    title: "Glassnode API key",
    family: "glassnode",
    severity: "medium",
    names: ["glassnode"],
    parts: [{ of: "base62", length: 27 }],
    formatSource: "https://docs.glassnode.com/basic-api/api-key",
    remedy: "Delete the key under Settings, API",
  }),
];
