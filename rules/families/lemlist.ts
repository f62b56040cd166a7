import { namedToken } from "../formats/index.ts";

export const lemlist = [
  namedToken({
    id: "lemlist-api-key",
    title: "lemlist API key",
    family: "lemlist",
    severity: "high",
    names: ["lemlist"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developer.lemlist.com/api-reference/getting-started/authentication",
    remedy: "Regenerate it under Settings, Integrations",
  }),
];
