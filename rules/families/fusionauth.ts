import { namedToken } from "../formats/index.ts";

export const fusionauth = [
  namedToken({
    id: "fusionauth-api-key",
    title: "FusionAuth API key",
    family: "fusionauth",
    severity: "critical",
    names: ["fusionauth", "fusion_auth"],
    kinds: ["api_key", "key", "token"],
    parts: [{ of: "url64", length: 36, lengthMax: 64 }],
    formatSource: "https://fusionauth.io/docs/apis/authentication",
    remedy: "DELETE /api/api-key/{id}, or delete it under Settings, API Keys",
  }),
  namedToken({
    id: "fusionauth-client-secret",
    title: "FusionAuth client secret",
    family: "fusionauth",
    severity: "high",
    names: ["fusionauth", "fusion_auth"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "url64", length: 43 }],
    formatSource: "https://fusionauth.io/docs/get-started/core-concepts/applications",
    remedy: "Regenerate it on the application's OAuth tab",
  }),
];
