import { namedToken } from "../formats/index.ts";

export const highnote = [
  namedToken({
    id: "highnote-live-secret-key",
    title: "Highnote live secret key",
    family: "highnote",
    severity: "critical",
    names: ["highnote"],
    kinds: ["api_key", "key", "secret", "token", "sk_live"],
    parts: ["sk_live_a2V5Xz", { of: "base64", length: 64, lengthMax: 72 }],
    formatSource: "https://highnote.com/docs/basics/api/environments-and-keys",
    remedy: "Deactivate the key under Developers, API Keys in the dashboard",
  }),
];
