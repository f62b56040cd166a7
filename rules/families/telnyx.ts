import { namedToken, prefixedToken } from "../formats/index.ts";

export const telnyx = [
  prefixedToken({
    id: "telnyx-api-key",
    title: "Telnyx API v2 key",
    family: "telnyx",
    severity: "critical",
    prefix: "KEY0",
    parts: [{ of: "upperAndDigits", length: 31 }, "_", { of: "base62", length: 22 }],
    formatSource: "https://developers.telnyx.com/development/api-fundamentals/authentication",
    remedy: "Delete it under API Keys in the Telnyx Mission Control Portal",
  }),
  namedToken({
    id: "telnyx-api-key-by-name",
    title: "Telnyx API key of another form",
    family: "telnyx",
    severity: "high",
    names: ["telnyx"],
    parts: ["KEY", { of: "url64", length: 55 }],
    formatSource: "https://developers.telnyx.com/api/authentication",
    remedy: "Delete it under API Keys in the Mission Control Portal",
  }),
];
