import { namedToken, uuid } from "../formats/index.ts";

export const ditto = [
  namedToken({
    id: "ditto-api-key",
    title: "Ditto API key",
    family: "ditto",
    severity: "high",
    names: ["dittowords", "ditto_words", "ditto_api"],
    kinds: ["api_key", "key", "token"],
    parts: [...uuid, ".", { of: "hex", length: 40 }],
    formatSource: "https://developer.dittowords.com/",
    remedy: "Delete it under Developer integrations",
  }),
];
