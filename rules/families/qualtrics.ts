import { namedToken } from "../formats/index.ts";

export const qualtrics = [
  namedToken({
    id: "qualtrics-api-token",
    title: "Qualtrics API token",
    family: "qualtrics",
    severity: "high",
    names: ["qualtrics"],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://api.qualtrics.com/1aea264443797-base-url-and-datacenter-i-ds",
    remedy: "Generate a new one under Account Settings, Qualtrics IDs: that ends the old one",
  }),
];
