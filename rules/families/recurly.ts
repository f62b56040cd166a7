import { namedToken } from "../formats/index.ts";

export const recurly = [
  namedToken({
    id: "recurly-private-key",
    title: "Recurly private API key",
    family: "recurly",
    severity: "critical",
    names: ["recurly"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://recurly.com/developers/api/",
    remedy: "Regenerate the key under Integrations, API Credentials",
  }),
];
