import { namedToken, prefixedToken } from "../formats/index.ts";

const shared = {
  family: "airtable",
  formatSource: "https://airtable.com/developers/web/guides/personal-access-tokens",
  remedy: "Delete it in the Builder Hub, Personal access tokens",
} as const;

export const airtable = [
  prefixedToken({
    ...shared,
    id: "airtable-personal-access-token",
    title: "Airtable personal access token",
    severity: "high",
    prefix: "pat",
    parts: [{ of: "base62", length: 14 }, ".", { of: "hex", length: 64 }],
  }),
  namedToken({
    ...shared,
    id: "airtable-legacy-key",
    title: "Airtable API key of the old format",
    severity: "high",
    names: ["airtable"],
    parts: ["key", { of: "base62", length: 14 }],
  }),
];
