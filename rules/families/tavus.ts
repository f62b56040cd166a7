import { namedToken } from "../formats/index.ts";

export const tavus = [
  namedToken({
    id: "tavus-api-key",
    title: "Tavus API key",
    family: "tavus",
    severity: "high",
    names: ["tavus"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.tavus.io/api-reference/authentication",
    remedy: "Delete it under API Keys in the Tavus developer portal",
  }),
];
