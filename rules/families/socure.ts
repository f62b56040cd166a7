import { namedToken, uuid } from "../formats/index.ts";

export const socure = [
  namedToken({
    id: "socure-api-key",
    title: "Socure API key",
    family: "socure",
    severity: "critical",
    names: ["socure"],
    parts: uuid,
    formatSource: "https://developer.socure.com/docs/getting-started/authentication",
    remedy: "Deprecate the key under Developers, ID+ keys",
  }),
];
