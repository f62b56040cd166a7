import { namedToken } from "../formats/index.ts";

const formatSource = "https://apidocs.chargebee.com/docs/api/auth";

export const chargebee = [
  namedToken({
    id: "chargebee-live-api-key",
    title: "Chargebee live API key",
    family: "chargebee",
    severity: "critical",
    names: ["chargebee"],
    parts: ["live_", { of: "base62", length: 32, lengthMax: 48 }],
    formatSource,
    remedy: "Delete the key under Settings, Configure Chargebee, API Keys",
  }),
  namedToken({
    id: "chargebee-test-api-key",
    title: "Chargebee test API key",
    family: "chargebee",
    severity: "low",
    names: ["chargebee"],
    parts: ["test_", { of: "base62", length: 32, lengthMax: 48 }],
    formatSource,
    remedy: "Delete the key under Settings, Configure Chargebee, API Keys of the test site",
  }),
];
