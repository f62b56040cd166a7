import { namedToken } from "../formats/index.ts";

export const gupshup = [
  namedToken({
    id: "gupshup-api-key",
    title: "Gupshup API key",
    family: "gupshup",
    severity: "high",
    names: ["gupshup"],
    parts: [{ of: "lowerAndDigits", length: 32 }],
    formatSource: "https://docs.gupshup.io/docs/api-keys",
    remedy: "Regenerate the key under Profile, API key in Gupshup's console",
  }),
];
