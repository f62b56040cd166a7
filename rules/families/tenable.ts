import { namedToken } from "../formats/index.ts";

export const tenable = [
  namedToken({
    id: "tenable-api-key",
    title: "Tenable access or secret key",
    family: "tenable",
    severity: "critical",
    names: ["tenable", "nessus", "tio_access", "tio_secret"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://developer.tenable.com/docs/authorization",
    remedy: "Generate new keys under My account, API keys; the old ones end",
  }),
];
