import { namedToken } from "../formats/index.ts";

export const dynu = [
  namedToken({
    id: "dynu-api-key",
    title: "Dynu API key",
    family: "dynu",
    severity: "high",
    names: ["dynu"],
    kinds: ["api_key", "apikey", "key"],
    parts: [{ of: "base62", length: 30, lengthMax: 36 }],
    formatSource: "https://www.dynu.com/Support/API",
    remedy: "Make a new one under API credentials",
  }),
];
