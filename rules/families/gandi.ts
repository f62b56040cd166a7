import { namedToken } from "../formats/index.ts";

export const gandi = [
  namedToken({
    id: "gandi-personal-access-token",
    title: "Gandi personal access token",
    family: "gandi",
    severity: "critical",
    names: ["gandi"],
    kinds: ["personal_access_token", "access_token", "pat", "token"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://docs.gandi.net/en/managing_an_organization/organizations/personal_access_token.html",
    remedy: "Delete it under the organization's Sharing, Personal access tokens",
  }),
  namedToken({
    id: "gandi-api-key",
    title: "Gandi API key",
    family: "gandi",
    severity: "critical",
    names: ["gandi"],
    kinds: ["api_key", "apikey", "key"],
    parts: [{ of: "base62", length: 24 }],
    formatSource: "https://api.gandi.net/docs/authentication/",
    remedy: "Make a new one under User settings, Security",
  }),
];
