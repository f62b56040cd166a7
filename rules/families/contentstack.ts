import { namedToken } from "../formats/index.ts";

export const contentstack = [
  namedToken({
    id: "contentstack-token",
    title: "Contentstack delivery or management token",
    family: "contentstack",
    severity: "medium",
    names: ["contentstack"],
    parts: ["cs", { of: "hex", length: 16, lengthMax: 64 }],
    formatSource: "https://www.contentstack.com/docs/developers/create-tokens",
    remedy: "Delete it under Settings, Tokens of the stack",
  }),
];
