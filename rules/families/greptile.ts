import { namedToken } from "../formats/index.ts";

export const greptile = [
  namedToken({
    id: "greptile-api-key",
    title: "Greptile API key",
    family: "greptile",
    severity: "high",
    names: ["greptile"],
    parts: [{ of: "base64", length: 48 }],
    formatSource: "https://www.greptile.com/docs/api/authentication",
    remedy: "Delete it under API Keys in the Greptile dashboard",
  }),
];
