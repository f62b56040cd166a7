import { namedToken } from "../formats/index.ts";

export const avaza = [
  namedToken({
    id: "avaza-personal-access-token",
    title: "Avaza personal access token",
    family: "avaza",
    severity: "high",
    names: ["avaza"],
    parts: [{ of: "digits", length: 1, lengthMax: 8 }, "-", { of: "hex", length: 40 }],
    formatSource: "https://www.avaza.com/avaza-api-documentation/",
    remedy: "Delete it under Settings, Manage Developer Apps",
  }),
];
