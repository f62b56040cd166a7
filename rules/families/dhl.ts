import { namedToken } from "../formats/index.ts";

const formatSource = "https://developer.dhl.com/api-reference/authentication-api";

export const dhl = [
  namedToken({
    id: "dhl-api-key",
    title: "DHL API key",
    family: "dhl",
    severity: "medium",
    names: ["dhl"],
    parts: [{ of: "base62", length: 32 }],
    formatSource,
    remedy: "Delete the app under My apps in the developer portal",
  }),
  namedToken({
    id: "dhl-api-secret",
    title: "DHL API secret",
    family: "dhl",
    severity: "high",
    names: ["dhl"],
    kinds: ["api_secret", "secret", "client_secret"],
    parts: [{ of: "base62", length: 16 }],
    formatSource,
    remedy: "Delete the app under My apps in the developer portal",
  }),
];
