import { namedToken } from "../formats/index.ts";

export const namecheap = [
  namedToken({
    id: "namecheap-api-key",
    title: "Namecheap API key",
    family: "namecheap",
    severity: "critical",
    names: ["namecheap"],
    kinds: ["api_key", "apikey", "key"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://www.namecheap.com/support/api/intro/",
    remedy: "Reset it under Profile, Tools, API access",
  }),
];
