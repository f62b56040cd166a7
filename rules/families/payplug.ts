import { namedToken } from "../formats/index.ts";

export const payplug = [
  namedToken({
    id: "payplug-secret-key",
    title: "PayPlug secret key",
    family: "payplug",
    severity: "critical",
    names: ["payplug"],
    parts: [{ oneOf: ["sk_live_", "sk_test_"] }, { of: "base62", length: 18, lengthMax: 32 }],
    formatSource: "https://docs.payplug.com/api/apiref.html#authentication",
    remedy: "Regenerate the keys under Account, API keys in the portal",
  }),
];
