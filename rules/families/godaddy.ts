import { namedToken } from "../formats/index.ts";

export const godaddy = [
  namedToken({
    id: "godaddy-api-secret",
    title: "GoDaddy API secret",
    family: "godaddy",
    severity: "critical",
    names: ["godaddy"],
    kinds: ["api_secret", "secret"],
    parts: [{ of: "base62", length: 21, lengthMax: 22 }],
    formatSource: "https://developer.godaddy.com/getstarted",
    remedy: "Delete the key at https://developer.godaddy.com/keys",
  }),
  namedToken({
    id: "godaddy-api-key",
    title: "GoDaddy API key",
    family: "godaddy",
    severity: "high",
    names: ["godaddy"],
    kinds: ["api_key", "key"],
    parts: [{ of: "base62", length: 8, lengthMax: 16 }, "_", { of: "base62", length: 21, lengthMax: 22 }],
    formatSource: "https://developer.godaddy.com/getstarted",
    remedy: "Delete the key at https://developer.godaddy.com/keys",
  }),
];
