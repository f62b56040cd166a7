import { namedToken } from "../formats/index.ts";

export const greenhouse = [
  namedToken({
    id: "greenhouse-api-key",
    title: "Greenhouse API key",
    family: "greenhouse",
    severity: "high",
    names: ["greenhouse"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developers.greenhouse.io/harvest.html#authentication",
    remedy: "Revoke it under Configure, Dev Center, API Credential Management",
  }),
  namedToken({
    id: "greenhouse-api-key-numbered",
    title: "Greenhouse API key with its number",
    family: "greenhouse",
    severity: "high",
    names: ["greenhouse"],
    parts: [{ of: "hex", length: 32 }, "-", { of: "digits", length: 1, lengthMax: 3 }],
    formatSource: "https://developers.greenhouse.io/harvest.html#authentication",
    remedy: "Revoke it under Configure, Dev Center, API Credential Management",
  }),
];
