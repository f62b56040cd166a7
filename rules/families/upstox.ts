import { namedToken } from "../formats/index.ts";

export const upstox = [
  namedToken({
    id: "upstox-api-secret",
    title: "Upstox API secret",
    family: "upstox",
    severity: "critical",
    names: ["upstox"],
    kinds: ["api_secret", "secret", "client_secret"],
    parts: [{ of: "lowerAndDigits", length: 10 }],
    formatSource: "https://upstox.com/developer/api-documentation/authentication",
    remedy: "Delete the app under My apps",
  }),
];
