import { namedToken } from "../formats/index.ts";

const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

export const infobip = [
  namedToken({
    id: "infobip-api-key",
    title: "Infobip API key",
    family: "infobip",
    severity: "high",
    names: ["infobip"],
    parts: [{ of: "hex", length: 32 }, "-", ...uuid],
    formatSource: "https://www.infobip.com/docs/essentials/api-essentials/api-authentication",
    remedy: "Revoke it under Developer tools, API keys, or PUT /settings/2/api-keys/{id}",
  }),
];
