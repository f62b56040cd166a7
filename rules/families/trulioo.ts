import { namedToken } from "../formats/index.ts";

export const trulioo = [
  namedToken({
    id: "trulioo-api-key",
    title: "Trulioo API key",
    family: "trulioo",
    severity: "critical",
    names: ["trulioo"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developer.trulioo.com/reference/authentication",
    remedy: "Regenerate the key in the developer portal",
  }),
];
