import { prefixedToken } from "../formats/index.ts";

export const whoisxml = [
  prefixedToken({
    id: "whoisxml-api-key",
    title: "WhoisXML API key",
    family: "whoisxml",
    severity: "medium",
    prefix: "at_",
    parts: [{ of: "base62", length: 29 }],
    formatSource: "https://whois.whoisxmlapi.com/documentation/making-requests",
    remedy: "Regenerate it under My products",
  }),
];
