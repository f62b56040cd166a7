import { namedToken } from "../formats/index.ts";

const formatSource = "https://docs.mollie.com/reference/authentication";

export const mollie = [
  namedToken({
    id: "mollie-live-api-key",
    title: "Mollie live API key",
    family: "mollie",
    severity: "critical",
    names: ["mollie"],
    parts: ["live_", { of: "base62", length: 30 }],
    formatSource,
    remedy: "Reset the key under Developers, API keys in the dashboard",
  }),
  namedToken({
    id: "mollie-test-api-key",
    title: "Mollie test API key",
    family: "mollie",
    severity: "low",
    names: ["mollie"],
    parts: ["test_", { of: "base62", length: 30 }],
    formatSource,
    remedy: "Reset the key under Developers, API keys in the dashboard",
  }),
  namedToken({
    id: "mollie-access-token",
    title: "Mollie organization or OAuth access token",
    family: "mollie",
    severity: "critical",
    names: ["mollie"],
    parts: ["access_", { of: "base62", length: 30, lengthMax: 48 }],
    formatSource,
    remedy: "DELETE https://api.mollie.com/oauth2/tokens, or delete it under Developers, Organization access tokens",
  }),
];
