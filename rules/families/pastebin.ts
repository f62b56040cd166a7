import { namedToken } from "../formats/index.ts";

export const pastebin = [
  namedToken({
    id: "pastebin-developer-key",
    title: "Pastebin developer API key",
    family: "pastebin",
    severity: "medium",
    names: ["pastebin"],
    parts: [{ of: "url64", length: 32 }],
    formatSource: "https://pastebin.com/doc_api",
    remedy: "Ask Pastebin to regenerate it: no console does",
  }),
];
