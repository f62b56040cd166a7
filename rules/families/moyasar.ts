import { namedToken } from "../formats/index.ts";

export const moyasar = [
  namedToken({
    id: "moyasar-secret-key",
    title: "Moyasar secret key",
    family: "moyasar",
    severity: "critical",
    names: ["moyasar"],
    parts: [{ oneOf: ["sk_live_", "sk_test_"] }, { of: "base62", length: 40 }],
    formatSource: "https://docs.moyasar.com/api/authentication/",
    remedy: "Regenerate the keys under Settings, API keys",
  }),
];
