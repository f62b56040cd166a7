import { namedToken } from "../formats/index.ts";

export const whoisxml = [
  namedToken({
    id: "whoisxml-api-key",
    title: "WhoisXML API key",
    family: "whoisxml",
    severity: "medium",
    names: ["whoisxml"],
    parts: ["at_", { of: "base62", length: 29 }],
    formatSource: "https://main.whoisxmlapi.com/documentation/api-key",
    remedy: "Regenerate it under My products",
  }),
];
