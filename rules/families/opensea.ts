import { namedToken } from "../formats/index.ts";

export const opensea = [
  namedToken({
    id: "opensea-api-key",
    title: "OpenSea API key",
    family: "opensea",
    severity: "medium",
    names: ["opensea"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.opensea.io/reference/api-keys",
    remedy: "Delete the key under Settings, Developer",
  }),
];
