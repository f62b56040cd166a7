import { namedToken, prefixedToken } from "../formats/index.ts";

export const airtable = [
  prefixedToken({
    id: "airtable-personal-access-token",
    title: "Airtable personal access token",
    family: "airtable",
    severity: "high",
    prefix: "pat",
    parts: [{ of: "base62", length: 14 }, ".", { of: "hex", length: 64 }],
    formatSource: "https://airtable.com/developers/web/api/authentication",
    remedy: "Delete or regenerate it at airtable.com/create/tokens",
  }),
  namedToken({
    id: "airtable-legacy-api-key",
    title: "Airtable user API key (ended in 2024)",
    family: "airtable",
    severity: "medium",
    names: ["airtable"],
    parts: ["key", { of: "base62", length: 14 }],
    formatSource: "https://support.airtable.com/docs/airtable-api-key-deprecation-notice",
    remedy: "Delete it on the account page; Airtable has ended these keys",
  }),
  namedToken({
    id: "airtable-oauth-token",
    title: "Airtable OAuth access or refresh token",
    family: "airtable",
    severity: "high",
    confidence: "high",
    names: ["airtable"],
    parts: [
      { of: "base62", length: 10, lengthMax: 40 },
      ".v1.",
      { of: "url64", length: 20, lengthMax: 400 },
      ".",
      { of: "hex", length: 32, lengthMax: 128 },
    ],
    formatSource: "https://airtable.com/developers/web/api/oauth-reference",
    remedy: "Remove the integration under Integrations in the account: its tokens end with it",
  }),
];
