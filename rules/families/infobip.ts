import { namedToken, uuid } from "../formats/index.ts";

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
