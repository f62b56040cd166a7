import { namedToken } from "../formats/index.ts";

export const amadeus = [
  namedToken({
    id: "amadeus-api-secret",
    title: "Amadeus API secret",
    family: "amadeus",
    severity: "high",
    names: ["amadeus"],
    kinds: ["api_secret", "client_secret", "secret"],
    parts: [{ of: "base62", length: 16 }],
    formatSource: "https://developers.amadeus.com/self-service/apis-docs/guides/developer-guides/API-Keys/",
    remedy: "Delete the app under My Self-Service Workspace",
  }),
];
