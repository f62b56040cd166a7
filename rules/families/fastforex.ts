import { namedToken } from "../formats/index.ts";

export const fastforex = [
  namedToken({
    id: "fastforex-api-key",
    title: "fastFOREX API key",
    family: "fastforex",
    severity: "medium",
    names: ["fastforex"],
    parts: [{ of: "hex", length: 10 }, "-", { of: "hex", length: 10 }, "-", { of: "lowerAndDigits", length: 6 }],
    formatSource: "https://fastforex.readme.io/docs/api-authentication",
    remedy: "Delete the key in the console",
  }),
];
