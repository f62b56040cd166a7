import { namedToken } from "../formats/index.ts";

const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

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
