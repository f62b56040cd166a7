import { namedToken } from "../formats/index.ts";

export const swell = [
  namedToken({
    id: "swell-secret-key",
    title: "Swell secret key",
    family: "swell",
    severity: "critical",
    names: ["swell"],
    parts: [{ oneOf: ["sk_", "sk_live_", "sk_test_"] }, { of: "base62", length: 32 }],
    formatSource: "https://developers.swell.is/backend-api/authentication",
    remedy: "Delete the key under Developer, API keys",
  }),
];
