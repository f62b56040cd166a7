import { namedToken } from "../formats/index.ts";

export const greynoise = [
  namedToken({
    id: "greynoise-api-key",
    title: "GreyNoise API key",
    family: "greynoise",
    severity: "medium",
    names: ["greynoise"],
    parts: [{ of: "base62", length: 40, lengthMax: 70 }],
    formatSource: "https://docs.greynoise.io/docs/using-the-greynoise-api",
    remedy: "Regenerate it under Account, API Key",
  }),
];
