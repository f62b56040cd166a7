import { namedToken } from "../formats/index.ts";

export const checkr = [
  namedToken({
    id: "checkr-api-key",
    title: "Checkr API key",
    family: "checkr",
    severity: "critical",
    names: ["checkr"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://docs.checkr.com/#section/Authentication",
    remedy: "Delete the key under Account settings, Developer settings",
  }),
];
