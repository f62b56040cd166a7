import { namedToken } from "../formats/index.ts";

const formatSource = "https://developers.amadeus.com/self-service/apis-docs/guides/developer-guides/API-Keys/authorization/";

export const amadeus = [
  namedToken({
    id: "amadeus-api-secret",
    title: "Amadeus API secret",
    family: "amadeus",
    severity: "high",
    names: ["amadeus"],
    kinds: ["api_secret", "client_secret", "secret"],
    parts: [{ of: "base62", length: 16 }],
    formatSource,
    remedy: "Delete the app, or reset its secret, in My Self-Service Workspace",
  }),
  namedToken({
    id: "amadeus-api-key",
    title: "Amadeus API key",
    family: "amadeus",
    severity: "medium",
    names: ["amadeus"],
    parts: [{ of: "base62", length: 32 }],
    formatSource,
    remedy: "Delete the app in My Self-Service Workspace",
  }),
];
