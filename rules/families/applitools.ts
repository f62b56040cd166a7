import { namedToken } from "../formats/index.ts";

export const applitools = [
  namedToken({
    id: "applitools-api-key",
    title: "Applitools API key",
    family: "applitools",
    severity: "medium",
    names: ["applitools"],
    parts: [{ of: "base62", length: 40, lengthMax: 110 }],
    formatSource: "https://applitools.com/tutorials/guides/getting-started/registering-an-account",
    remedy: "Ask for a new key under Admin panel, API keys",
  }),
];
