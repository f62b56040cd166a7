import { namedToken } from "../formats/index.ts";

export const duckdns = [
  namedToken({
    id: "duckdns-token",
    title: "Duck DNS token",
    family: "duckdns",
    severity: "high",
    names: ["duckdns", "duck_dns"],
    kinds: ["api_token", "token", "key"],
    parts: [
      { of: "hex", length: 8 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 12 },
    ],
    formatSource: "https://www.duckdns.org/spec.jsp",
    remedy: "Recreate the token in the account's menu",
  }),
];
