import { namedToken } from "../formats/index.ts";

export const culqi = [
  namedToken({
    id: "culqi-secret-key",
    title: "Culqi secret key",
    family: "culqi",
    severity: "critical",
    names: ["culqi"],
    parts: [{ oneOf: ["sk_live_", "sk_test_"] }, { of: "base62", length: 16 }],
    formatSource: "https://docs.culqi.com/es/documentacion/culqi-online/",
    remedy: "Regenerate the keys under Desarrollo, API Keys in CulqiPanel",
  }),
];
