import { namedToken } from "../formats/index.ts";

export const magic = [
  namedToken({
    id: "magic-secret-key",
    title: "Magic secret key",
    family: "magic",
    severity: "critical",
    confidence: "high",
    names: ["magic_secret", "magic_link", "magic_live", "magic_api"],
    kinds: ["key", "secret"],
    parts: [{ oneOf: ["sk_live_", "sk_test_"] }, { of: "upperAndDigits", length: 16 }],
    formatSource: "https://magic.link/docs/api/server-side-sdks/node",
    remedy: "Roll the secret key in the Magic Dashboard",
  }),
];
