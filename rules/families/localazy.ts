import { namedToken } from "../formats/index.ts";

export const localazy = [
  namedToken({
    id: "localazy-write-key",
    title: "Localazy project key",
    family: "localazy",
    severity: "medium",
    names: ["localazy"],
    parts: ["a", { of: "digits", length: 10, lengthMax: 22 }, "-", { of: "hex", length: 32, lengthMax: 64 }],
    formatSource: "https://localazy.com/docs/cli/authentication",
    remedy: "Regenerate it under the project settings",
  }),
];
