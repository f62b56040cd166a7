import { namedToken } from "../formats/index.ts";

const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

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
