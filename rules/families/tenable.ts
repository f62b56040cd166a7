import { namedToken } from "../formats/index.ts";

export const tenable = [
  namedToken({
    id: "tenable-api-key",
    title: "Tenable access or secret key",
    family: "tenable",
    severity: "critical",
    names: ["tenable", "nessus"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://developer.tenable.com/docs/authorization",
    remedy: "Generate new keys under My Account, API Keys, which ends the old ones",
  }),
];
