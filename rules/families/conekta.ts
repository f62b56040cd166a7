import { namedToken } from "../formats/index.ts";

export const conekta = [
  namedToken({
    id: "conekta-private-key",
    title: "Conekta private API key",
    family: "conekta",
    severity: "critical",
    names: ["conekta"],
    parts: ["key_", { of: "base62", length: 16, lengthMax: 24 }],
    formatSource: "https://developers.conekta.com/docs/api-keys",
    remedy: "Delete the key under Developers, API Keys in the panel",
  }),
];
