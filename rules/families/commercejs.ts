import { namedToken } from "../formats/index.ts";

export const commercejs = [
  namedToken({
    id: "commercejs-secret-key",
    title: "Commerce.js secret key",
    family: "commercejs",
    severity: "high",
    names: ["commercejs", "chec"],
    parts: [{ oneOf: ["sk_", "sk_test_"] }, { of: "lowerAndDigits", length: 40, lengthMax: 45 }],
    formatSource: "https://commercejs.com/docs/api/",
    remedy: "Delete the key under Developer, API keys",
  }),
];
